<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>A base, and so much a call, session or entry, as the component's fields say.</source>
        <translation>Ein Sockel und so viel je Aufruf, Sitzung oder Eintrag, wie die Felder der Komponente sagen.</translation>
    </message>
    <message>
        <source>A broker between those who publish and the workers who consume.</source>
        <translation>Ein Broker zwischen denen, die veröffentlichen, und den Workern, die abarbeiten.</translation>
    </message>
    <message>
        <source>A bucket such as Amazon S3: no limit on what it serves at once, but a slow first byte.</source>
        <translation>Ein Bucket wie Amazon S3: keine Grenze für gleichzeitige Anfragen, aber ein langsames erstes Byte.</translation>
    </message>
    <message>
        <source>A connection: the source calls the target (or replicates to it).</source>
        <translation>Eine Verbindung: Die Quelle ruft das Ziel auf (oder repliziert zu ihm).</translation>
    </message>
    <message>
        <source>A content delivery network: a client's static requests go to the point of presence nearest to it.</source>
        <translation>Ein Content Delivery Network: Die statischen Anfragen eines Clients gehen zum nächstgelegenen Zugangspunkt.</translation>
    </message>
    <message>
        <source>A database server.</source>
        <translation>Ein Datenbankserver.</translation>
    </message>
    <message>
        <source>A figure of every component over time, a row each: utilization, or any other that can be charted.</source>
        <translation>Eine Größe jeder Komponente über die Zeit, je eine Zeile: Auslastung oder jede andere, die sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>A kind of request in the clients' mix.</source>
        <translation>Eine Art von Anfrage im Mix der Clients.</translation>
    </message>
    <message>
        <source>A machine that runs the web or application code.</source>
        <translation>Eine Maschine, auf der der Code von Web oder Anwendung läuft.</translation>
    </message>
    <message>
        <source>A queue that grows is the first sign of load above capacity, seconds before the first error.</source>
        <translation>Eine wachsende Warteschlange ist das erste Zeichen von zu viel Last, Sekunden vor dem ersten Fehler.</translation>
    </message>
    <message>
        <source>A read from a follower is as old as its lag, and what has not arrived is lost with the primary.</source>
        <translation>Ein Lesezugriff auf ein Replica ist so alt wie dessen Verzug, und was nicht angekommen ist, geht mit der Primary verloren.</translation>
    </message>
    <message>
        <source>A reverse proxy with a public address in front of targets on private ones.</source>
        <translation>Ein Reverse-Proxy mit öffentlicher Adresse vor Zielen auf privaten.</translation>
    </message>
    <message>
        <source>A router such as Vitess's vtgate or MongoDB's mongos, before shards that each hold a part of the keys.</source>
        <translation>Ein Router wie vtgate von Vitess oder mongos von MongoDB, vor Shards, die je einen Teil der Schlüssel halten.</translation>
    </message>
    <message>
        <source>A short queue can be an old one: where the oldest is older than the callers' time-outs, all work is in vain.</source>
        <translation>Eine kurze Warteschlange kann alt sein: Ist der Älteste älter als die Timeouts der Aufrufer, ist alle Arbeit vergeblich.</translation>
    </message>
    <message>
        <source>Acknowledged writes that no surviving copy has.</source>
        <translation>Bestätigte Schreibzugriffe, die keine überlebende Kopie hat.</translation>
    </message>
    <message>
        <source>An authoritative name server whose records are its links.</source>
        <translation>Ein autoritativer Nameserver, dessen Einträge seine Verbindungen sind.</translation>
    </message>
    <message>
        <source>An in-memory store such as Redis or Memcached.</source>
        <translation>Ein Speicher im RAM wie Redis oder Memcached.</translation>
    </message>
    <message>
        <source>Answers in a second that were out of date when they were given: of caches, points of presence and followers.</source>
        <translation>Antworten je Sekunde, die veraltet waren, als sie gegeben wurden: von Caches, Zugangspunkten und Replicas.</translation>
    </message>
    <message>
        <source>Autoscaling changes it by the minute; a design is judged by it beside its latency.</source>
        <translation>Autoscaling ändert es minütlich; ein Entwurf wird daran neben seiner Latenz gemessen.</translation>
    </message>
    <message>
        <source>Beyond it the operating system ends the process: a crash by success.</source>
        <translation>Darüber hinaus beendet das Betriebssystem den Prozess: ein Absturz vor lauter Erfolg.</translation>
    </message>
    <message>
        <source>Busy cores in proportion to all cores of a component that are switched on.</source>
        <translation>Beschäftigte Kerne im Verhältnis zu allen eingeschalteten Kernen einer Komponente.</translation>
    </message>
    <message>
        <source>Busy time measured in the run; the utilization law (load times service time over cores).</source>
        <translation>Im Lauf gemessene Arbeitszeit; das Auslastungsgesetz (Last mal Bedienzeit durch Kerne).</translation>
    </message>
    <message>
        <source>By Little's law: calls inside, divided by calls done.</source>
        <translation>Nach dem Gesetz von Little: Aufrufe darin, geteilt durch erledigte Aufrufe.</translation>
    </message>
    <message>
        <source>Calls completed by a component in a second, retries and probes of others included.</source>
        <translation>Von einer Komponente in einer Sekunde erledigte Aufrufe, Wiederholungen und Prüfungen anderer eingeschlossen.</translation>
    </message>
    <message>
        <source>Calls inside a component, being served, waiting, or waiting for an answer from below.</source>
        <translation>Aufrufe in einer Komponente: in Arbeit, wartend oder auf eine Antwort von unten wartend.</translation>
    </message>
    <message>
        <source>Calls that a component failed in a second: refused, lost or without an answer from below.</source>
        <translation>Aufrufe, die eine Komponente in einer Sekunde scheitern ließ: abgewiesen, verloren oder ohne Antwort von unten.</translation>
    </message>
    <message>
        <source>Calls that wait for a worker or a core of a component, on average.</source>
        <translation>Aufrufe, die auf einen Worker oder einen Kern einer Komponente warten, im Mittel.</translation>
    </message>
    <message>
        <source>Counted at each component.</source>
        <translation>An jeder Komponente gezählt.</translation>
    </message>
    <message>
        <source>Counted at the clients.</source>
        <translation>An den Clients gezählt.</translation>
    </message>
    <message>
        <source>Counted at the clients; every failed request has exactly one cause.</source>
        <translation>An den Clients gezählt; jede gescheiterte Anfrage hat genau eine Ursache.</translation>
    </message>
    <message>
        <source>Counted at the component.</source>
        <translation>An der Komponente gezählt.</translation>
    </message>
    <message>
        <source>Counted at the promotion, by the log of the primary that failed.</source>
        <translation>Bei der Beförderung gezählt, nach dem Protokoll der ausgefallenen Primary.</translation>
    </message>
    <message>
        <source>Counted at the queue.</source>
        <translation>An der Queue gezählt.</translation>
    </message>
    <message>
        <source>Each is work that was promised and will not be done unless somebody looks.</source>
        <translation>Jede ist Arbeit, die versprochen war und nicht getan wird, wenn niemand nachsieht.</translation>
    </message>
    <message>
        <source>Errors are what an outage is to the user; the cause tells where to look.</source>
        <translation>Fehler sind das, was ein Ausfall für den Nutzer ist; die Ursache sagt, wo zu suchen ist.</translation>
    </message>
    <message>
        <source>Every key is simulated, so the ratio is an outcome: of popularity, room, expiry and writes.</source>
        <translation>Jeder Schlüssel wird simuliert, also ist die Hit-Ratio ein Ergebnis: aus Beliebtheit, Platz, Verfall und Schreibzugriffen.</translation>
    </message>
    <message>
        <source>Every value has a version; a read is stale where a later write was acknowledged before.</source>
        <translation>Jeder Wert hat eine Version; ein Lesezugriff ist veraltet, wenn vorher ein späterer Schreibzugriff bestätigt war.</translation>
    </message>
    <message>
        <source>Every write is sent and applied one by one; the lag is an outcome of both ends' load.</source>
        <translation>Jeder Schreibzugriff wird einzeln verschickt und angewendet; der Verzug ergibt sich aus der Last beider Enden.</translation>
    </message>
    <message>
        <source>How long the call that has waited longest for a worker or a core has waited.</source>
        <translation>Wie lange der Aufruf gewartet hat, der am längsten auf einen Worker oder Kern wartet.</translation>
    </message>
    <message>
        <source>How long the oldest waiting message has been waiting.</source>
        <translation>Wie lange die älteste wartende Nachricht schon wartet.</translation>
    </message>
    <message>
        <source>Instances of a component that work and serve.</source>
        <translation>Instanzen einer Komponente, die arbeiten und im Dienst sind.</translation>
    </message>
    <message>
        <source>It grows when workers are too few. No request fails for that, so nothing else shows it.</source>
        <translation>Sie wächst, wenn es zu wenige Worker gibt. Keine Anfrage scheitert daran, also zeigt es sonst nichts.</translation>
    </message>
    <message>
        <source>It is how late the work is, which matters more to users than how much of it there is.</source>
        <translation>So weit ist die Arbeit im Verzug; das kümmert Nutzer mehr als ihre Menge.</translation>
    </message>
    <message>
        <source>It is part of what {kind} is: {about}</source>
        <translation>Gehört zu dem, was {kind} ist: {about}</translation>
    </message>
    <message>
        <source>It says in which part of the way the time of a slow request is spent.</source>
        <translation>Sagt, in welchem Teil des Weges die Zeit einer langsamen Anfrage vergeht.</translation>
    </message>
    <message>
        <source>It shows at a glance where an overload began and where it went.</source>
        <translation>Zeigt auf einen Blick, wo eine Überlast begann und wohin sie wanderte.</translation>
    </message>
    <message>
        <source>It shows how quickly autoscaling, a deployment or a replacement really is.</source>
        <translation>Zeigt, wie schnell Autoscaling, ein Deployment oder ein Ersatz wirklich ist.</translation>
    </message>
    <message>
        <source>Lets `limit` requests pass in `window_s`, of all or of each user; one more is answered 429 (rate_limited).</source>
        <translation>Lässt in `window_s` `limit` Anfragen durch, von allen oder von jedem Nutzer; eine mehr wird mit 429 beantwortet (rate_limited).</translation>
    </message>
    <message>
        <source>Loadscape's own default: an assumption to be replaced by your measurement.</source>
        <translation>Vorgabe von Loadscape: eine Annahme, die durch die eigene Messung zu ersetzen ist.</translation>
    </message>
    <message>
        <source>Look-ups that found their key, in proportion to all look-ups of a cache.</source>
        <translation>Nachschlagen, das seinen Schlüssel fand, im Verhältnis zu allem Nachschlagen in einem Cache.</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Machines that consume messages, `concurrency` at a time each.</source>
        <translation>Maschinen, die Nachrichten abarbeiten, jede `concurrency` gleichzeitig.</translation>
    </message>
    <message>
        <source>Mean time from a write on the primary to its arrival on the follower, of the writes applied in a bucket.</source>
        <translation>Mittlere Zeit von einem Schreibzugriff auf die Primary bis zu seiner Ankunft beim Replica, über die in einem Zeitabschnitt angewendeten.</translation>
    </message>
    <message>
        <source>Mean time of a call in a component: waiting, service and what it calls in turn.</source>
        <translation>Mittlere Zeit eines Aufrufs in einer Komponente: Warten, Bedienung und was er seinerseits aufruft.</translation>
    </message>
    <message>
        <source>Measured at the queue.</source>
        <translation>An der Queue gemessen.</translation>
    </message>
    <message>
        <source>Measured for every request in the run; J. Dean and L. A. Barroso, The Tail at Scale, CACM 56(2), 2013.</source>
        <translation>Für jede Anfrage des Laufs gemessen; J. Dean und L. A. Barroso, The Tail at Scale, CACM 56(2), 2013.</translation>
    </message>
    <message>
        <source>Measured in the run.</source>
        <translation>Im Lauf gemessen.</translation>
    </message>
    <message>
        <source>Measured in the run; Little's law connects it with the waiting time.</source>
        <translation>Im Lauf gemessen; das Gesetz von Little verbindet sie mit der Wartezeit.</translation>
    </message>
    <message>
        <source>Measured in the run; Little's law: throughput times time inside.</source>
        <translation>Im Lauf gemessen; das Gesetz von Little: Durchsatz mal Verweilzeit.</translation>
    </message>
    <message>
        <source>Memory in use in proportion to what the instances of a component have.</source>
        <translation>Belegter Speicher im Verhältnis zu dem, was die Instanzen einer Komponente haben.</translation>
    </message>
    <message>
        <source>Messages given up in a second, after too many deliveries or failures.</source>
        <translation>In einer Sekunde aufgegebene Nachrichten, nach zu vielen Zustellungen oder Fehlern.</translation>
    </message>
    <message>
        <source>Messages that wait in a message queue.</source>
        <translation>Nachrichten, die in einer Message Queue warten.</translation>
    </message>
    <message>
        <source>One request may cause many calls: fan-out and retries show here first.</source>
        <translation>Eine Anfrage kann viele Aufrufe verursachen: Auffächern und Wiederholungen zeigen sich hier zuerst.</translation>
    </message>
    <message>
        <source>People or devices that issue requests.</source>
        <translation>Menschen oder Geräte, die Anfragen senden.</translation>
    </message>
    <message>
        <source>Price lists that each result names, with their month.</source>
        <translation>Preislisten, die jedes Ergebnis mit ihrem Monat nennt.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read off the queue at the end of every bucket.</source>
        <translation>Am Ende jedes Zeitabschnitts von der Warteschlange abgelesen.</translation>
    </message>
    <message>
        <source>Request class</source>
        <translation>Anfrageklasse</translation>
    </message>
    <message>
        <source>Requests completed in a second, and requests failed in a second by cause: refused, timed out, rate limited, unavailable or lost.</source>
        <translation>In einer Sekunde erledigte Anfragen und in einer Sekunde gescheiterte nach Ursache: abgewiesen, Timeout, von einer Grenze abgewiesen, nicht verfügbar oder verloren.</translation>
    </message>
    <message>
        <source>Requests issued in a second beside those completed in time in a second.</source>
        <translation>In einer Sekunde abgesendete Anfragen neben den in einer Sekunde rechtzeitig erledigten.</translation>
    </message>
    <message>
        <source>Retries can hide them from users while they already double the load.</source>
        <translation>Wiederholungen können sie vor Nutzern verbergen, während sie die Last schon verdoppeln.</translation>
    </message>
    <message>
        <source>The component the calls of this link come from.</source>
        <translation>Die Komponente, von der die Aufrufe dieser Verbindung kommen.</translation>
    </message>
    <message>
        <source>The component they go to.</source>
        <translation>Die Komponente, zu der sie gehen.</translation>
    </message>
    <message>
        <source>The gap is what users do not get. In an overload it may widen although the machines are fully busy.</source>
        <translation>Die Lücke ist, was Nutzer nicht bekommen. In einer Überlast kann sie wachsen, obwohl die Maschinen voll beschäftigt sind.</translation>
    </message>
    <message>
        <source>The marks of the run; B. Beyer et al., Site Reliability Engineering, 2016, ch. 3.</source>
        <translation>Die Marken des Laufs; B. Beyer u. a., Site Reliability Engineering, 2016, Kap. 3.</translation>
    </message>
    <message>
        <source>The same figures as the charts of components.</source>
        <translation>Dieselben Größen wie in den Diagrammen der Komponenten.</translation>
    </message>
    <message>
        <source>The time to detect and the time to recover are what an architecture can be built to shorten.</source>
        <translation>Die Zeit bis zur Erkennung und die Zeit bis zur Erholung sind das, was eine Architektur verkürzen kann.</translation>
    </message>
    <message>
        <source>The tool box beside a design: it watches what it is linked to, and serves no request.</source>
        <translation>Der Werkzeugkasten neben einem Entwurf: Er beobachtet, womit er verbunden ist, und bedient keine Anfrage.</translation>
    </message>
    <message>
        <source>The user was told that it is safe. Asynchronous replication loses the window of its lag in a failover.</source>
        <translation>Dem Nutzer wurde gesagt, es sei sicher. Asynchrone Replikation verliert bei einem Failover das Fenster ihres Verzugs.</translation>
    </message>
    <message>
        <source>Time from the moment a request is issued to its answer, as percentiles: the p99 is what one request in a hundred exceeds. Only completed requests count.</source>
        <translation>Zeit vom Absenden einer Anfrage bis zu ihrer Antwort, als Perzentile: Das p99 überschreitet eine Anfrage von hundert. Nur erledigte Anfragen zählen.</translation>
    </message>
    <message>
        <source>Users notice the slow requests, not the mean. A page of many requests nearly always meets the p99.</source>
        <translation>Nutzer bemerken die langsamen Anfragen, nicht das Mittel. Eine Seite mit vielen Anfragen trifft fast immer auf das p99.</translation>
    </message>
    <message>
        <source>Users see their own change undone, and a decision may rest on an old value.</source>
        <translation>Nutzer sehen ihre eigene Änderung ungeschehen, und eine Entscheidung kann auf einem alten Wert beruhen.</translation>
    </message>
    <message>
        <source>Waiting grows without bound as it comes near to full; the reserve also has to carry what fails elsewhere.</source>
        <translation>Nahe der vollen Auslastung wächst das Warten unbegrenzt; die Reserve muss auch tragen, was anderswo ausfällt.</translation>
    </message>
    <message>
        <source>What misses goes to the database. Near the top a small fall of the ratio doubles that load.</source>
        <translation>Was danebengeht, geht an die Datenbank. Nahe dem oberen Ende verdoppelt ein kleiner Rückgang der Hit-Ratio diese Last.</translation>
    </message>
    <message>
        <source>What the design costs a month as it runs now: machines that are on, traffic, storage and requests.</source>
        <translation>Was der Entwurf, so wie er gerade läuft, im Monat kostet: eingeschaltete Maschinen, Verkehr, Speicherplatz und Anfragen.</translation>
    </message>
    <message>
        <source>When a component failed, when a balancer, DNS or monitor first acted on it, and when it served again.</source>
        <translation>Wann eine Komponente ausfiel, wann ein Load Balancer, DNS oder Monitoring zuerst darauf reagierte und wann sie wieder diente.</translation>
    </message>
    <message>
        <source>When requests come.</source>
        <translation>Wann Anfragen kommen.</translation>
    </message>
    <message>
        <source>Workers and connections are limited; a slow dependency fills them while the cores are idle.</source>
        <translation>Worker und Verbindungen sind begrenzt; eine langsame Abhängigkeit füllt sie, während die Kerne untätig sind.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>coalesce: others wait this long for the first.</source>
        <translation>coalesce: So lange warten andere auf den Ersten.</translation>
    </message>
    <message>
        <source>directory: keys (or users) that get one of the first shards to themselves.</source>
        <translation>directory: Schlüssel (oder Nutzer), die einen der ersten Shards für sich bekommen.</translation>
    </message>
    <message>
        <source>directory: looked-up keys the router remembers.</source>
        <translation>directory: nachgeschlagene Schlüssel, die der Router sich merkt.</translation>
    </message>
    <message>
        <source>directory: time to look a key up in the directory.</source>
        <translation>directory: Zeit, um einen Schlüssel im Verzeichnis nachzuschlagen.</translation>
    </message>
    <message>
        <source>durable: time of the write to disk of one publish.</source>
        <translation>durable: Zeit, um ein Publish auf Platte zu schreiben.</translation>
    </message>
    <message>
        <source>primary: automatic promotion of a replica; unset: none.</source>
        <translation>primary: automatische Beförderung eines Replicas; nicht gesetzt: keine.</translation>
    </message>
    <message>
        <source>relational: a joining read takes this many times a plain one.</source>
        <translation>relational: Ein Lesezugriff mit Join dauert so viele Male so lang wie ein einfacher.</translation>
    </message>
    <message>
        <source>replica: a crashed one is replaced by a clone after this; unset: never.</source>
        <translation>replica: Ein abgestürztes wird nach dieser Zeit durch einen Klon ersetzt; nicht gesetzt: nie.</translation>
    </message>
    <message>
        <source>stateful: memory of a session.</source>
        <translation>stateful: Speicher einer Sitzung.</translation>
    </message>
    <message>
        <source>stateful: sessions it holds.</source>
        <translation>stateful: Sitzungen, die er hält.</translation>
    </message>
    <message>
        <source>token_bucket: tokens it holds; leaky_bucket: requests that may wait.</source>
        <translation>token_bucket: Token, die er fasst; leaky_bucket: Anfragen, die warten dürfen.</translation>
    </message>
    <message>
        <source>write_behind: a write reaches the database after this.</source>
        <translation>write_behind: Danach erreicht ein Schreibzugriff die Datenbank.</translation>
    </message>
    <message>
        <source>{help} In {unit}.</source>
        <translation>{help} In {unit}.</translation>
    </message>
</context>
</TS>
