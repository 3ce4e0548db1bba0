<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>1,000 calls/s of 10 ms each over a pool of 5; ten are under way at once.</source>
        <translation>1.000 Aufrufe/s zu je 10 ms über einen Pool von 5; zehn sind gleichzeitig unterwegs.</translation>
    </message>
    <message>
        <source>1,000 workers of 20 MB each on 8 GB.</source>
        <translation>1.000 Worker zu je 20 MB auf 8 GB.</translation>
    </message>
    <message>
        <source>1,500 requests/s at a limit of 1,000 a second.</source>
        <translation>1.500 Anfragen/s bei einer Grenze von 1.000 je Sekunde.</translation>
    </message>
    <message>
        <source>100 jobs/s of 100 ms each in 4 partitions; ten are needed.</source>
        <translation>100 Jobs/s zu je 100 ms in 4 Partitionen; zehn werden gebraucht.</translation>
    </message>
    <message>
        <source>100 requests/s that wait 200 ms for another service, on a server with 16 workers.</source>
        <translation>100 Anfragen/s, die 200 ms auf einen anderen Dienst warten, auf einem Server mit 16 Workern.</translation>
    </message>
    <message>
        <source>50,000 active users at a `session_limit` of 10,000.</source>
        <translation>50.000 aktive Nutzer bei einem `session_limit` von 10.000.</translation>
    </message>
    <message>
        <source>500 requests/s of 10 ms each on 4 cores: a utilization of 125%.</source>
        <translation>500 Anfragen/s zu je 10 ms auf 4 Kernen: eine Auslastung von 125 %.</translation>
    </message>
    <message>
        <source>90 requests/s of 10 ms each on one core.</source>
        <translation>90 Anfragen/s zu je 10 ms auf einem Kern.</translation>
    </message>
    <message>
        <source>95 GB of data on 100 GB.</source>
        <translation>95 GB Daten auf 100 GB.</translation>
    </message>
    <message>
        <source>A CDN in between.</source>
        <translation>Ein CDN dazwischen.</translation>
    </message>
    <message>
        <source>A CDN that keeps nothing.</source>
        <translation>Ein CDN, das nichts behält.</translation>
    </message>
    <message>
        <source>A DNS, load balancer, CDN, API gateway or sharded database that leads nowhere.</source>
        <translation>Ein DNS, Load Balancer, CDN, API-Gateway oder eine Datenbank mit Shards, die nirgendwohin führen.</translation>
    </message>
    <message>
        <source>A TTL of 1 s for a million keys at 100 reads/s.</source>
        <translation>Eine TTL von 1 s für eine Million Schlüssel bei 100 Lesezugriffen/s.</translation>
    </message>
    <message>
        <source>A TTL of five minutes.</source>
        <translation>Eine TTL von fünf Minuten.</translation>
    </message>
    <message>
        <source>A cache that acknowledges what no disk has.</source>
        <translation>Ein Cache, der bestätigt, was keine Platte hat.</translation>
    </message>
    <message>
        <source>A cache that holds too little of what it is asked for.</source>
        <translation>Ein Cache, der zu wenig von dem hält, was von ihm verlangt wird.</translation>
    </message>
    <message>
        <source>A cache that never hears of some writes.</source>
        <translation>Ein Cache, der von manchen Schreibzugriffen nie erfährt.</translation>
    </message>
    <message>
        <source>A cache that was dropped on the canvas and left there.</source>
        <translation>Ein Cache, der auf der Zeichenfläche abgelegt und dort vergessen wurde.</translation>
    </message>
    <message>
        <source>A cache without a place between servers in `us-east-a` and `us-east-b`.</source>
        <translation>Ein Cache ohne Ort zwischen Servern in `us-east-a` und `us-east-b`.</translation>
    </message>
    <message>
        <source>A caller that gives up before the call below it does.</source>
        <translation>Ein Aufrufer, der vor dem Aufruf unter ihm aufgibt.</translation>
    </message>
    <message>
        <source>A caller that gives up before the mean answer is there.</source>
        <translation>Ein Aufrufer, der aufgibt, bevor die mittlere Antwort da ist.</translation>
    </message>
    <message>
        <source>A caller that would try again, but never gives up waiting.</source>
        <translation>Ein Aufrufer, der es noch einmal versuchen würde, aber nie zu warten aufhört.</translation>
    </message>
    <message>
        <source>A celebrity's key that makes one shard hot.</source>
        <translation>Der Schlüssel einer Berühmtheit, der einen Shard heiß macht.</translation>
    </message>
    <message>
        <source>A circuit breaker that asks for more calls than its window holds.</source>
        <translation>Ein Circuit Breaker, der mehr Aufrufe verlangt, als sein Fenster fasst.</translation>
    </message>
    <message>
        <source>A class with `"joins": true` that reaches three shards.</source>
        <translation>Eine Klasse mit `"joins": true`, die drei Shards erreicht.</translation>
    </message>
    <message>
        <source>A component of a kind that this version does not know.</source>
        <translation>Eine Komponente einer Art, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>A component that calls itself.</source>
        <translation>Eine Komponente, die sich selbst aufruft.</translation>
    </message>
    <message>
        <source>A component that no outage of a place can hit.</source>
        <translation>Eine Komponente, die kein Ausfall eines Ortes treffen kann.</translation>
    </message>
    <message>
        <source>A component where calls wait longer than they are worked on.</source>
        <translation>Eine Komponente, an der Aufrufe länger warten, als an ihnen gearbeitet wird.</translation>
    </message>
    <message>
        <source>A component without a single link.</source>
        <translation>Eine Komponente ohne jede Verbindung.</translation>
    </message>
    <message>
        <source>A copy that the same outage takes.</source>
        <translation>Eine Kopie, die derselbe Ausfall trifft.</translation>
    </message>
    <message>
        <source>A crash loses the acknowledged writes of the last `flush_ms`.</source>
        <translation>Ein Absturz verliert die bestätigten Schreibzugriffe der letzten `flush_ms`.</translation>
    </message>
    <message>
        <source>A database that begins with a full disk.</source>
        <translation>Eine Datenbank, die mit einer vollen Platte beginnt.</translation>
    </message>
    <message>
        <source>A design that survives everything but the loss of its region.</source>
        <translation>Ein Entwurf, der alles außer dem Verlust seiner Region übersteht.</translation>
    </message>
    <message>
        <source>A directory that gives the key a shard to itself, where shards are left for the others.</source>
        <translation>Ein Verzeichnis, das dem Schlüssel einen Shard für sich gibt, wo genug Shards für die anderen bleiben.</translation>
    </message>
    <message>
        <source>A full queue that loses work without a word.</source>
        <translation>Eine volle Queue, die wortlos Arbeit verliert.</translation>
    </message>
    <message>
        <source>A health check that is still waiting when the next is due.</source>
        <translation>Ein Health Check, der noch wartet, wenn der nächste fällig ist.</translation>
    </message>
    <message>
        <source>A join asks all shards and waits for the slowest; more shards make it slower, not faster.</source>
        <translation>Ein Join fragt alle Shards und wartet auf den langsamsten; mehr Shards machen ihn langsamer, nicht schneller.</translation>
    </message>
    <message>
        <source>A limit of as many sessions as there are users.</source>
        <translation>Eine Grenze von so vielen Sitzungen, wie es Nutzer gibt.</translation>
    </message>
    <message>
        <source>A link between two kinds that have nothing to say to each other.</source>
        <translation>Eine Verbindung zwischen zwei Arten, die einander nichts zu sagen haben.</translation>
    </message>
    <message>
        <source>A link that retries without waiting.</source>
        <translation>Eine Verbindung, die ohne Warten wiederholt.</translation>
    </message>
    <message>
        <source>A load balancer and two servers, and no client; or a client without a link.</source>
        <translation>Ein Load Balancer und zwei Server, aber kein Client; oder ein Client ohne Verbindung.</translation>
    </message>
    <message>
        <source>A load balancer that does not notice a dead target.</source>
        <translation>Ein Load Balancer, der ein totes Ziel nicht bemerkt.</translation>
    </message>
    <message>
        <source>A load balancer with nothing to choose from.</source>
        <translation>Ein Load Balancer, der nichts auszuwählen hat.</translation>
    </message>
    <message>
        <source>A message that cannot be done is dropped, and nobody can find out why or do it later.</source>
        <translation>Eine Nachricht, die nicht erledigt werden kann, wird verworfen, und niemand kann herausfinden, warum, oder sie später erledigen.</translation>
    </message>
    <message>
        <source>A message that crashes its worker comes back for ever, and crashes the next one.</source>
        <translation>Eine Nachricht, die ihren Worker abstürzen lässt, kommt ewig wieder und lässt den nächsten abstürzen.</translation>
    </message>
    <message>
        <source>A new file.</source>
        <translation>Eine neue Datei.</translation>
    </message>
    <message>
        <source>A pool that the loss of one server overloads.</source>
        <translation>Ein Pool, den der Verlust eines Servers überlastet.</translation>
    </message>
    <message>
        <source>A quarter more memory than is needed, where no instance of the catalog fixes it.</source>
        <translation>Ein Viertel mehr Speicher als nötig, wo keine Instanz des Katalogs ihn festlegt.</translation>
    </message>
    <message>
        <source>A queue for dead letters that none ever reaches by being delivered too often.</source>
        <translation>Eine Queue für Dead Letters, in die nie etwas durch zu häufige Zustellung gelangt.</translation>
    </message>
    <message>
        <source>A queue for dead letters.</source>
        <translation>Eine Queue für Dead Letters.</translation>
    </message>
    <message>
        <source>A rate limit that turns steady traffic away.</source>
        <translation>Eine Ratengrenze, die gleichmäßigen Verkehr abweist.</translation>
    </message>
    <message>
        <source>A region nobody knows the distance of.</source>
        <translation>Eine Region, deren Entfernung niemand kennt.</translation>
    </message>
    <message>
        <source>A replica that follows nobody.</source>
        <translation>Ein Replica, das niemandem folgt.</translation>
    </message>
    <message>
        <source>A replica, in another zone where there is one.</source>
        <translation>Ein Replica, in einer anderen Zone, wo es eine gibt.</translation>
    </message>
    <message>
        <source>A request class that comes to a component whose links do not carry it.</source>
        <translation>Eine Anfrageklasse, die zu einer Komponente kommt, deren Verbindungen sie nicht tragen.</translation>
    </message>
    <message>
        <source>A request would call itself for ever; in production such circles end in exhausted workers or deadlock.</source>
        <translation>Eine Anfrage würde sich ewig selbst aufrufen; im Betrieb enden solche Kreise mit erschöpften Workern oder im Deadlock.</translation>
    </message>
    <message>
        <source>A retry begins when an attempt has failed. A target that hangs does not fail, it just never answers: without a time-out the caller waits for ever, its workers with it, and the retries never happen.</source>
        <translation>Eine Wiederholung beginnt, wenn ein Versuch gescheitert ist. Ein hängendes Ziel scheitert nicht, es antwortet nur nie: Ohne Timeout wartet der Aufrufer ewig, seine Worker mit ihm, und zu den Wiederholungen kommt es nie.</translation>
    </message>
    <message>
        <source>A retry budget of 20 % of the first attempts.</source>
        <translation>Ein Retry-Budget von 20 % der ersten Versuche.</translation>
    </message>
    <message>
        <source>A router before a single shard.</source>
        <translation>Ein Verteiler vor einem einzigen Shard.</translation>
    </message>
    <message>
        <source>A second call that most first calls have not deserved.</source>
        <translation>Ein zweiter Aufruf, den die meisten ersten Aufrufe nicht nötig haben.</translation>
    </message>
    <message>
        <source>A second instance of the server.</source>
        <translation>Eine zweite Instanz des Servers.</translation>
    </message>
    <message>
        <source>A second server that was never linked to the load balancer.</source>
        <translation>Ein zweiter Server, der nie mit dem Load Balancer verbunden wurde.</translation>
    </message>
    <message>
        <source>A server in `eu-central-1` that reads from a database in `us-east-1`.</source>
        <translation>Ein Server in `eu-central-1`, der aus einer Datenbank in `us-east-1` liest.</translation>
    </message>
    <message>
        <source>A server that clients reach past its load balancer.</source>
        <translation>Ein Server, den Clients an seinem Load Balancer vorbei erreichen.</translation>
    </message>
    <message>
        <source>A server that reads from `replica` and writes to `db`.</source>
        <translation>Ein Server, der von `replica` liest und in `db` schreibt.</translation>
    </message>
    <message>
        <source>A server that would wait for ever.</source>
        <translation>Ein Server, der ewig warten würde.</translation>
    </message>
    <message>
        <source>A session store: the server's cache, or a new one.</source>
        <translation>Ein Session-Speicher: der Cache des Servers oder ein neuer.</translation>
    </message>
    <message>
        <source>A single lost probe that takes a target out.</source>
        <translation>Eine einzige verlorene Probe, die ein Ziel herausnimmt.</translation>
    </message>
    <message>
        <source>A smaller instance, or fewer of them, would do the same work.</source>
        <translation>Eine kleinere Instanz oder weniger davon täte dieselbe Arbeit.</translation>
    </message>
    <message>
        <source>A spike of five times the rate at one instance that takes 90 s to notice and boot.</source>
        <translation>Eine Spitze mit der fünffachen Rate an einer Instanz, die 90 s zum Bemerken und Starten braucht.</translation>
    </message>
    <message>
        <source>A target fails because it is overloaded more often than not; attempts that follow at once hit it while it is down and keep it there.</source>
        <translation>Ein Ziel scheitert meist, weil es überlastet ist; Versuche, die sofort folgen, treffen es, solange es am Boden liegt, und halten es dort.</translation>
    </message>
    <message>
        <source>A target of 60 %.</source>
        <translation>Ein Ziel von 60 %.</translation>
    </message>
    <message>
        <source>A target that hangs holds the caller's workers one by one until none is left, and the failure climbs up.</source>
        <translation>Ein hängendes Ziel hält die Worker des Aufrufers einen nach dem anderen fest, bis keiner übrig ist, und der Ausfall klettert nach oben.</translation>
    </message>
    <message>
        <source>A target that hangs is then found later than interval and thresholds promise; products refuse such values.</source>
        <translation>Ein hängendes Ziel wird dann später gefunden, als Abstand und Schwellen versprechen; Produkte lehnen solche Werte ab.</translation>
    </message>
    <message>
        <source>A time-out of 5 ms for a server that computes 10 ms.</source>
        <translation>Ein Timeout von 5 ms für einen Server, der 10 ms rechnet.</translation>
    </message>
    <message>
        <source>A time-out of half the interval.</source>
        <translation>Ein Timeout vom halben Abstand.</translation>
    </message>
    <message>
        <source>A user who posts and reloads may be answered by a replica that has not got the post yet.</source>
        <translation>Wer etwas veröffentlicht und neu lädt, bekommt die Antwort womöglich von einem Replica, das den Beitrag noch nicht hat.</translation>
    </message>
    <message>
        <source>A visibility time-out of 30 s for jobs of 45 s.</source>
        <translation>Ein Visibility Timeout von 30 s für Jobs von 45 s.</translation>
    </message>
    <message>
        <source>A way in beside the API gateway.</source>
        <translation>Ein Eingang neben dem API-Gateway.</translation>
    </message>
    <message>
        <source>A worker that waits for an answer is not free. Calls queue, or are refused, at idle cores.</source>
        <translation>Ein Worker, der auf eine Antwort wartet, ist nicht frei. Aufrufe stauen sich oder werden abgewiesen, während Kerne untätig sind.</translation>
    </message>
    <message>
        <source>A write that finds no room fails, and a database without room is hard to repair.</source>
        <translation>Ein Schreibzugriff, der keinen Platz findet, scheitert, und eine Datenbank ohne Platz ist schwer zu reparieren.</translation>
    </message>
    <message>
        <source>A zone `us-east-c` that was drawn and not used.</source>
        <translation>Eine Zone `us-east-c`, die gezeichnet und nicht benutzt wurde.</translation>
    </message>
    <message>
        <source>A zone or region in which nothing stands.</source>
        <translation>Eine Zone oder Region, in der nichts steht.</translation>
    </message>
    <message>
        <source>API gateways with a limit for all that is lower than the steady rate of what arrives.</source>
        <translation>API-Gateways mit einer Grenze für alle, die unter der dauernden Rate dessen liegt, was ankommt.</translation>
    </message>
    <message>
        <source>Accepted work that a crash forgets.</source>
        <translation>Angenommene Arbeit, die ein Absturz vergisst.</translation>
    </message>
    <message>
        <source>Acknowledged writes that a failover loses.</source>
        <translation>Bestätigte Schreibzugriffe, die ein Failover verliert.</translation>
    </message>
    <message>
        <source>Add a replica, in another zone where there is one.</source>
        <translation>Ein Replica hinzufügen, in einer anderen Zone, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Add a worker, of as many instances as the jobs need.</source>
        <translation>Einen Worker hinzufügen, mit so vielen Instanzen, wie die Jobs brauchen.</translation>
    </message>
    <message>
        <source>An API gateway with a limit for each user.</source>
        <translation>Ein API-Gateway mit einer Grenze für jeden Nutzer.</translation>
    </message>
    <message>
        <source>An active health check.</source>
        <translation>Ein aktiver Health Check.</translation>
    </message>
    <message>
        <source>An alert when instances are down for 30 s.</source>
        <translation>Ein Alarm, wenn Instanzen 30 s lang ausgefallen sind.</translation>
    </message>
    <message>
        <source>An empty board should say what to do next.</source>
        <translation>Eine leere Fläche soll sagen, was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>An error budget that nobody watches burns unseen.</source>
        <translation>Ein Fehlerbudget, das niemand beobachtet, verbrennt ungesehen.</translation>
    </message>
    <message>
        <source>An objective of 99.9 % and servers without monitoring.</source>
        <translation>Ein Ziel von 99,9 % und Server ohne Monitoring.</translation>
    </message>
    <message>
        <source>An objective of 99.9999 % (2.6 s a month) with checks every 5 s that must fail twice.</source>
        <translation>Ein Ziel von 99,9999 % (2,6 s im Monat) mit Prüfungen alle 5 s, die zweimal misslingen müssen.</translation>
    </message>
    <message>
        <source>An objective, and nobody who would notice that it is missed.</source>
        <translation>Ein Ziel, und niemand, der bemerken würde, dass es verfehlt wird.</translation>
    </message>
    <message>
        <source>An ordered queue that works on fewer messages at once than come in.</source>
        <translation>Eine geordnete Queue, die weniger Nachrichten gleichzeitig bearbeitet, als hereinkommen.</translation>
    </message>
    <message>
        <source>An outage of the zone takes the data and every copy with it.</source>
        <translation>Ein Ausfall der Zone nimmt die Daten und jede Kopie mit.</translation>
    </message>
    <message>
        <source>As many calls as the window holds.</source>
        <translation>So viele Aufrufe, wie das Fenster fasst.</translation>
    </message>
    <message>
        <source>As many instances as are half busy, at least two.</source>
        <translation>So viele Instanzen, dass sie zur Hälfte ausgelastet sind, mindestens zwei.</translation>
    </message>
    <message>
        <source>As many instances at all times as the peak needs, where the maximum allows it.</source>
        <translation>Jederzeit so viele Instanzen, wie die Spitze braucht, wo die Höchstzahl es erlaubt.</translation>
    </message>
    <message>
        <source>Asynchronous replicas that answer reads of classes with eventual consistency, while users write.</source>
        <translation>Asynchrone Replicas, die Lesezugriffe von Klassen mit letztendlicher Konsistenz (eventual) beantworten, während Nutzer schreiben.</translation>
    </message>
    <message>
        <source>Asynchronous replication.</source>
        <translation>Asynchrone Replikation.</translation>
    </message>
    <message>
        <source>At a utilization of 1 the queue grows for as long as the load lasts: latency has no mean, requests time out, and the work on them is wasted.</source>
        <translation>Bei einer Auslastung von 1 wächst die Warteschlange, solange die Last anhält: Die Latenz hat keinen Mittelwert, Anfragen laufen in Timeouts, und die Arbeit daran ist vergeudet.</translation>
    </message>
    <message>
        <source>Attempts multiply: three layers that try three times each make 27 calls of one.</source>
        <translation>Versuche multiplizieren sich: Drei Schichten, die es je dreimal versuchen, machen aus einem Aufruf 27.</translation>
    </message>
    <message>
        <source>Automatic failover with nobody to promote.</source>
        <translation>Automatisches Failover, bei dem niemand zu befördern ist.</translation>
    </message>
    <message>
        <source>Automation that waits for an alert that cannot come.</source>
        <translation>Automatik, die auf einen Alarm wartet, der nicht kommen kann.</translation>
    </message>
    <message>
        <source>Autoscaling between a number and the same number.</source>
        <translation>Autoscaling zwischen einer Zahl und derselben Zahl.</translation>
    </message>
    <message>
        <source>Autoscaling that begins when it is too late.</source>
        <translation>Autoscaling, das beginnt, wenn es zu spät ist.</translation>
    </message>
    <message>
        <source>Autoscaling that holds the cores above 90 % busy.</source>
        <translation>Autoscaling, das die Kerne zu mehr als 90 % ausgelastet hält.</translation>
    </message>
    <message>
        <source>Autoscaling whose least and most instances are the same.</source>
        <translation>Autoscaling, dessen Mindest- und Höchstzahl an Instanzen gleich sind.</translation>
    </message>
    <message>
        <source>Balancers with several targets that keep sessions in their own memory, where neither a cookie nor the user's address brings a user back to the same one.</source>
        <translation>Load Balancer mit mehreren Zielen, die Sitzungen im eigenen Speicher halten, wobei weder ein Cookie noch die Adresse des Nutzers ihn zum selben Server zurückbringt.</translation>
    </message>
    <message>
        <source>Beyond the knee a little more traffic makes answers much slower; there is no room for a burst.</source>
        <translation>Jenseits des Knicks macht etwas mehr Verkehr die Antworten viel langsamer; für einen Stoß ist kein Platz.</translation>
    </message>
    <message>
        <source>CDNs that requests come to, none of them static.</source>
        <translation>CDNs, zu denen Anfragen kommen, von denen keine statisch ist.</translation>
    </message>
    <message>
        <source>Caches, and points of presence of CDNs, whose hit ratio is below one half and would be 20 points better without their TTL.</source>
        <translation>Caches sowie Points of Presence von CDNs, deren Hit-Ratio unter der Hälfte liegt und ohne ihre TTL 20 Punkte besser wäre.</translation>
    </message>
    <message>
        <source>Caches, and points of presence of CDNs, whose expected hit ratio is at least 20 points below what it would be with room for all keys.</source>
        <translation>Caches sowie Points of Presence von CDNs, deren erwartete Hit-Ratio mindestens 20 Punkte unter der liegt, die sie mit Platz für alle Schlüssel hätten.</translation>
    </message>
    <message>
        <source>Caches with `write_behind` that writes come to.</source>
        <translation>Caches mit `write_behind`, zu denen Schreibzugriffe kommen.</translation>
    </message>
    <message>
        <source>Caches with room for four times as many entries as there are keys.</source>
        <translation>Caches mit Platz für viermal so viele Einträge, wie es Schlüssel gibt.</translation>
    </message>
    <message>
        <source>Caches without a TTL before a database that a server or worker writes to without the cache.</source>
        <translation>Caches ohne TTL vor einer Datenbank, in die ein Server oder Worker ohne den Cache schreibt.</translation>
    </message>
    <message>
        <source>Callers that come back all at the same moment.</source>
        <translation>Aufrufer, die alle im selben Moment wiederkommen.</translation>
    </message>
    <message>
        <source>Calls that failed together are tried again together: the load comes in waves.</source>
        <translation>Aufrufe, die zusammen gescheitert sind, werden zusammen wiederholt: Die Last kommt in Wellen.</translation>
    </message>
    <message>
        <source>Calls wait for a connection, ever longer, while the target is idle.</source>
        <translation>Aufrufe warten immer länger auf einen Platz, während das Ziel untätig ist.</translation>
    </message>
    <message>
        <source>Check more often.</source>
        <translation>Öfter prüfen.</translation>
    </message>
    <message>
        <source>Circles of links whose callers wait for the answer. Replication and consuming from a queue do not wait, so circular replication is fine.</source>
        <translation>Kreise von Verbindungen, deren Aufrufer auf die Antwort warten. Replikation und das Abarbeiten einer Queue warten nicht, also ist zirkuläre Replikation in Ordnung.</translation>
    </message>
    <message>
        <source>Clients and links that retry after a back-off without any jitter.</source>
        <translation>Clients und Verbindungen, die nach einem Back-off ohne jeden Jitter wiederholen.</translation>
    </message>
    <message>
        <source>Clients reach a database or a cache with nothing but routers in between.</source>
        <translation>Clients erreichen eine Datenbank oder einen Cache mit nichts als Verteilern dazwischen.</translation>
    </message>
    <message>
        <source>Clients that wait 1 s for a server that waits 5 s for its database.</source>
        <translation>Clients, die 1 s auf einen Server warten, der 5 s auf seine Datenbank wartet.</translation>
    </message>
    <message>
        <source>Clients with a class that logs in, that reach a server without an API gateway on the way.</source>
        <translation>Clients mit einer Klasse, die sich anmeldet, und die ohne API-Gateway auf dem Weg einen Server erreichen.</translation>
    </message>
    <message>
        <source>Clients, a balancer and a server that all retry twice.</source>
        <translation>Clients, ein Load Balancer und ein Server, die alle zweimal wiederholen.</translation>
    </message>
    <message>
        <source>Clients, load balancers, CDNs and API gateways that are asked for a request class which none of their links carries, though they have links.</source>
        <translation>Clients, Load Balancer, CDNs und API-Gateways, von denen eine Anfrageklasse verlangt wird, die keine ihrer Verbindungen trägt, obwohl sie welche haben.</translation>
    </message>
    <message>
        <source>Components that are neither called nor call anything, clients included.</source>
        <translation>Komponenten, die weder aufgerufen werden noch etwas aufrufen, auch Clients.</translation>
    </message>
    <message>
        <source>Components that are not overloaded, but where a call waits at least two service times in the mean. The more cores there are, the later that begins: at 67 % with one core, at 90 % with four.</source>
        <translation>Komponenten, die nicht überlastet sind, an denen ein Aufruf aber im Mittel mindestens zwei Bedienzeiten wartet. Je mehr Kerne, desto später beginnt das: bei 67 % mit einem Kern, bei 90 % mit vieren.</translation>
    </message>
    <message>
        <source>Components that came from a newer version, or whose kind is mistyped.</source>
        <translation>Komponenten, die aus einer neueren Version stammen oder deren Art falsch geschrieben ist.</translation>
    </message>
    <message>
        <source>Components that no client leads to, over any number of links. A replica counts as reached when its primary is (and the other way round): replication keeps it at work.</source>
        <translation>Komponenten, zu denen kein Client führt, über wie viele Verbindungen auch immer. Ein Replica gilt als erreicht, wenn seine Primary es ist (und umgekehrt): Die Replikation hält es beschäftigt.</translation>
    </message>
    <message>
        <source>Components that wait for each other in a circle.</source>
        <translation>Komponenten, die im Kreis aufeinander warten.</translation>
    </message>
    <message>
        <source>Components whose offered load in the steady state (rate x mean service time) is at least their cores, and replicas whose writes are more than their apply workers can do. Rates follow the calls from the clients: split by routers, reduced by the hit share a cache can be expected to reach.</source>
        <translation>Komponenten, deren angebotene Last im Dauerbetrieb (Rate × mittlere Bedienzeit) mindestens ihre Kerne ausmacht, und Replicas, deren Schreibzugriffe mehr sind, als ihre Anwende-Worker schaffen. Die Raten folgen den Aufrufen von den Clients her: geteilt an Verteilern, verringert um den Anteil Treffer, der von einem Cache zu erwarten ist.</translation>
    </message>
    <message>
        <source>Components with autoscaling whose clients jump to a rate that the least number of instances cannot carry, in less time than one evaluation and one boot take.</source>
        <translation>Komponenten mit Autoscaling, deren Clients auf eine Rate springen, die die Mindestzahl an Instanzen nicht trägt, und das in weniger Zeit, als eine Auswertung und ein Start dauern.</translation>
    </message>
    <message>
        <source>Components without a place in designs that use places; clients, DNS, CDNs, object storage and monitoring aside.</source>
        <translation>Komponenten ohne Ort in Entwürfen, die Orte benutzen; ausgenommen Clients, DNS, CDNs, Objektspeicher und Monitoring.</translation>
    </message>
    <message>
        <source>Consistent hashing.</source>
        <translation>Konsistentes Hashing.</translation>
    </message>
    <message>
        <source>DNS that goes on naming a dead endpoint.</source>
        <translation>DNS, das weiter einen toten Endpunkt nennt.</translation>
    </message>
    <message>
        <source>DNS that looks for the nearest of endpoints that are equally near.</source>
        <translation>DNS, das den nächsten von gleich nahen Endpunkten sucht.</translation>
    </message>
    <message>
        <source>DNS with the policy `geo` or `latency` whose endpoints all stand in one region.</source>
        <translation>DNS mit der Regel `geo` oder `latency`, dessen Endpunkte alle in einer Region stehen.</translation>
    </message>
    <message>
        <source>DNS with two records or more, of any policy but simple, that does not check their health.</source>
        <translation>DNS mit zwei oder mehr Einträgen und jeder Regel außer der einfachen, das deren Gesundheit nicht prüft.</translation>
    </message>
    <message>
        <source>DNS, load balancers, CDNs, API gateways and sharded databases that are called and have no link that goes out. (A DNS may go without: it then answers with what the clients that ask it are linked to.)</source>
        <translation>DNS, Load Balancer, CDNs, API-Gateways und Datenbanken mit Shards, die aufgerufen werden und keine ausgehende Verbindung haben. (Ein DNS darf ohne sein: Es antwortet dann mit dem, womit die fragenden Clients verbunden sind.)</translation>
    </message>
    <message>
        <source>Data that exist once.</source>
        <translation>Daten, die es nur einmal gibt.</translation>
    </message>
    <message>
        <source>Databases and caches that a client is linked to, directly or through DNS and load balancers only.</source>
        <translation>Datenbanken und Caches, mit denen ein Client verbunden ist, direkt oder nur über DNS und Load Balancer.</translation>
    </message>
    <message>
        <source>Databases of the role replica that no chain of replication links connects to a primary.</source>
        <translation>Datenbanken mit der Rolle Replica, die keine Kette von Replikationen mit einer Primary verbindet.</translation>
    </message>
    <message>
        <source>Databases sharded by key with a key so popular that its shard gets twice its fair share or more.</source>
        <translation>Nach Schlüssel aufgeteilte Datenbanken mit einem so beliebten Schlüssel, dass sein Shard das Doppelte seines gerechten Anteils oder mehr bekommt.</translation>
    </message>
    <message>
        <source>Databases that replicate to each other and both take writes.</source>
        <translation>Datenbanken, die zueinander replizieren und beide Schreibzugriffe annehmen.</translation>
    </message>
    <message>
        <source>Databases whose data take up nine tenths of their storage or more.</source>
        <translation>Datenbanken, deren Daten neun Zehntel ihres Speicherplatzes oder mehr belegen.</translation>
    </message>
    <message>
        <source>Designs with a service level objective and no monitoring.</source>
        <translation>Entwürfe mit einem Service-Level-Ziel und ohne Monitoring.</translation>
    </message>
    <message>
        <source>Designs with components but without a client that is linked to one of them.</source>
        <translation>Entwürfe mit Komponenten, aber ohne einen Client, der mit einer davon verbunden ist.</translation>
    </message>
    <message>
        <source>Designs without a component.</source>
        <translation>Entwürfe ohne eine Komponente.</translation>
    </message>
    <message>
        <source>Durable messages.</source>
        <translation>Dauerhafte Nachrichten.</translation>
    </message>
    <message>
        <source>Each answer takes the slow first byte and the way to the region, and the price of its egress.</source>
        <translation>Jede Antwort nimmt das langsame erste Byte, den Weg zur Region und den Preis ihres ausgehenden Verkehrs.</translation>
    </message>
    <message>
        <source>Entries that are gone before they are asked for again.</source>
        <translation>Einträge, die weg sind, bevor wieder nach ihnen gefragt wird.</translation>
    </message>
    <message>
        <source>Every call would make another one, for ever.</source>
        <translation>Jeder Aufruf zöge einen weiteren nach sich, ewig.</translation>
    </message>
    <message>
        <source>Every miss goes to the database or the origin, which was sized for the hits.</source>
        <translation>Jeder Fehltreffer geht an die Datenbank oder den Origin, die für die Treffer bemessen wurden.</translation>
    </message>
    <message>
        <source>Every request of that class fails as unavailable.</source>
        <translation>Jede Anfrage dieser Klasse scheitert als nicht verfügbar.</translation>
    </message>
    <message>
        <source>Every request that comes to them fails as unavailable.</source>
        <translation>Jede Anfrage, die dort ankommt, scheitert als nicht verfügbar.</translation>
    </message>
    <message>
        <source>Every such call adds the round trip, and the request fails with either region.</source>
        <translation>Jeder solche Aufruf bringt den Hin- und Rückweg dazu, und die Anfrage scheitert mit jeder der beiden Regionen.</translation>
    </message>
    <message>
        <source>Every user fetches every object from the bucket.</source>
        <translation>Jeder Nutzer holt jedes Objekt aus dem Bucket.</translation>
    </message>
    <message>
        <source>Every write takes the round trip, and waits for ever, or fails, when the regions lose each other.</source>
        <translation>Jeder Schreibzugriff nimmt den Hin- und Rückweg und wartet ewig oder scheitert, wenn die Regionen einander verlieren.</translation>
    </message>
    <message>
        <source>Everything else passes through to the origin: a price and a detour without a hit.</source>
        <translation>Alles andere geht durch zum Ursprung: ein Preis und ein Umweg ohne Treffer.</translation>
    </message>
    <message>
        <source>Exponential back-off with full jitter.</source>
        <translation>Exponentielles Back-off mit vollem Jitter.</translation>
    </message>
    <message>
        <source>Fewer connections than calls that are under way.</source>
        <translation>Weniger Plätze im Pool, als Aufrufe unterwegs sind.</translation>
    </message>
    <message>
        <source>Fewer workers than calls that are inside, although cores may be idle.</source>
        <translation>Weniger Worker, als Aufrufe darin sind, obwohl vielleicht Kerne frei sind.</translation>
    </message>
    <message>
        <source>Four shards, and one key with 40 % of the requests: its shard takes 55 %.</source>
        <translation>Vier Shards und ein Schlüssel mit 40 % der Anfragen: Sein Shard nimmt 55 %.</translation>
    </message>
    <message>
        <source>From n to n + 1 shards nearly every key gets another remainder and must be copied; on a ring it is one in n + 1.</source>
        <translation>Von n auf n + 1 Shards bekommt fast jeder Schlüssel einen anderen Rest und muss kopiert werden; auf einem Ring ist es einer von n + 1.</translation>
    </message>
    <message>
        <source>Full jitter.</source>
        <translation>Voller Jitter.</translation>
    </message>
    <message>
        <source>Give the load balancer a standby; give the primary that has a replica automatic failover.</source>
        <translation>Dem Load Balancer einen Standby geben; der Primary, die ein Replica hat, automatisches Failover geben.</translation>
    </message>
    <message>
        <source>Give up after five deliveries.</source>
        <translation>Nach fünf Zustellungen aufgeben.</translation>
    </message>
    <message>
        <source>Healing begins with an alert; without one nothing is ever replaced.</source>
        <translation>Heilung beginnt mit einem Alarm; ohne einen wird nie etwas ersetzt.</translation>
    </message>
    <message>
        <source>Health checks of balancers, DNS and failovers with a time-out longer than their interval.</source>
        <translation>Health Checks von Load Balancern, DNS und Failovers mit einem Timeout, der länger als ihr Abstand ist.</translation>
    </message>
    <message>
        <source>Health checks that find a target dead after one failed check.</source>
        <translation>Health Checks, die ein Ziel nach einer misslungenen Prüfung für tot halten.</translation>
    </message>
    <message>
        <source>Health checks that notice a failed target so late that the requests lost until then exceed a month's error budget of the strictest objective. Of n targets only one n-th of the requests is lost.</source>
        <translation>Health Checks, die ein ausgefallenes Ziel so spät bemerken, dass die bis dahin verlorenen Anfragen das Monatsbudget des strengsten Ziels übersteigen. Von n Zielen geht nur ein n-tel der Anfragen verloren.</translation>
    </message>
    <message>
        <source>Hedge after three times the mean, the 95th percentile of an exponential time.</source>
        <translation>Hedging nach dem Dreifachen des Mittels, dem 95. Perzentil einer Exponentialverteilung.</translation>
    </message>
    <message>
        <source>It costs money and does nothing, or a link was forgotten.</source>
        <translation>Sie kostet Geld und tut nichts, oder eine Verbindung wurde vergessen.</translation>
    </message>
    <message>
        <source>It is drawn and does nothing.</source>
        <translation>Es ist gezeichnet und tut nichts.</translation>
    </message>
    <message>
        <source>It looks like redundancy in the drawing, and is none.</source>
        <translation>In der Zeichnung sieht es nach Redundanz aus und ist keine.</translation>
    </message>
    <message>
        <source>It never receives a write, so it answers from data that grow old, and it can never be promoted.</source>
        <translation>Es erhält nie einen Schreibzugriff, antwortet also aus alternden Daten, und kann nie befördert werden.</translation>
    </message>
    <message>
        <source>It plays no part in the run, yet its price is counted.</source>
        <translation>Sie spielt im Lauf keine Rolle, doch ihr Preis zählt mit.</translation>
    </message>
    <message>
        <source>Layers that each retry the retries of the layer above.</source>
        <translation>Schichten, die jede die Wiederholungen der Schicht darüber wiederholen.</translation>
    </message>
    <message>
        <source>Lead the short cut to the balancer, or remove it where that link exists already.</source>
        <translation>Die Abkürzung zum Load Balancer führen, oder sie entfernen, wenn es diese Verbindung schon gibt.</translation>
    </message>
    <message>
        <source>Link it to the primary that is called beside it, or else to the first primary; without any, make it the primary.</source>
        <translation>Es mit der Primary verbinden, die neben ihm aufgerufen wird, sonst mit der ersten Primary; gibt es keine, wird es selbst zur Primary.</translation>
    </message>
    <message>
        <source>Links and clients whose time-out is shorter than the mean answer of what they call, waiting left out.</source>
        <translation>Verbindungen und Clients, deren Timeout kürzer ist als die mittlere Antwortzeit dessen, was sie aufrufen, Wartezeiten nicht gerechnet.</translation>
    </message>
    <message>
        <source>Links and clients with retries and no time-out.</source>
        <translation>Verbindungen und Clients mit Wiederholungen und ohne Timeout.</translation>
    </message>
    <message>
        <source>Links between places have no latency then, and the design looks faster than it can be.</source>
        <translation>Verbindungen zwischen Orten haben dann keine Latenz, und der Entwurf sieht schneller aus, als er sein kann.</translation>
    </message>
    <message>
        <source>Links on which a component waits for one in another region, 10 ms or more away, and that requests take. Clients and DNS are far by nature.</source>
        <translation>Verbindungen, auf denen eine Komponente auf eine in einer anderen Region wartet, 10 ms oder mehr entfernt, und die Anfragen nehmen. Clients und DNS sind von Natur aus fern.</translation>
    </message>
    <message>
        <source>Links that hedge sooner than the mean answer of their target takes.</source>
        <translation>Verbindungen, die früher hedgen, als die mittlere Antwort ihres Ziels dauert.</translation>
    </message>
    <message>
        <source>Links whose breaker needs more calls than it looks at, so that it never has enough of them.</source>
        <translation>Verbindungen, deren Circuit Breaker mehr Aufrufe braucht, als er betrachtet, sodass er nie genug davon hat.</translation>
    </message>
    <message>
        <source>Links whose pool is smaller than rate times mean answer, even if nothing waits below.</source>
        <translation>Verbindungen, deren Pool kleiner ist als Rate mal mittlere Antwortzeit, auch wenn darunter nichts wartet.</translation>
    </message>
    <message>
        <source>Links whose target is of a kind that the source never calls (a database that calls a server), links whose role does not fit their ends (a replication link to a cache), and links from a component to itself.</source>
        <translation>Verbindungen, deren Ziel von einer Art ist, die die Quelle nie aufruft (eine Datenbank, die einen Server aufruft), Verbindungen, deren Rolle nicht zu ihren Enden passt (eine Replikation zu einem Cache), und Verbindungen einer Komponente mit sich selbst.</translation>
    </message>
    <message>
        <source>Links whose time-out, all attempts taken together, is longer than that of a call to their source.</source>
        <translation>Verbindungen, deren Timeout, alle Versuche zusammengenommen, länger ist als der eines Aufrufs an ihre Quelle.</translation>
    </message>
    <message>
        <source>Links whose two ends are the same component.</source>
        <translation>Verbindungen, deren beide Enden dieselbe Komponente sind.</translation>
    </message>
    <message>
        <source>Links with retries and no back-off.</source>
        <translation>Verbindungen mit Wiederholungen und ohne Back-off.</translation>
    </message>
    <message>
        <source>Links with the same ends, the same role and the same request classes as another.</source>
        <translation>Verbindungen mit denselben Enden, derselben Rolle und denselben Anfrageklassen wie eine andere.</translation>
    </message>
    <message>
        <source>Links with three or more retries that have neither a retry budget nor a circuit breaker.</source>
        <translation>Verbindungen mit drei oder mehr Wiederholungen, die weder ein Retry-Budget noch einen Circuit Breaker haben.</translation>
    </message>
    <message>
        <source>Load balancers with a single target that is a single instance without autoscaling.</source>
        <translation>Load Balancer mit einem einzigen Ziel, das eine einzige Instanz ohne Autoscaling ist.</translation>
    </message>
    <message>
        <source>Load balancers with two targets or more that neither check their health nor eject the failing ones.</source>
        <translation>Load Balancer mit zwei oder mehr Zielen, die weder deren Gesundheit prüfen noch die ausfallenden ausschließen.</translation>
    </message>
    <message>
        <source>Machines that are paid for and hardly used.</source>
        <translation>Maschinen, die bezahlt und kaum benutzt werden.</translation>
    </message>
    <message>
        <source>Many retries that nothing limits.</source>
        <translation>Viele Wiederholungen, die nichts begrenzt.</translation>
    </message>
    <message>
        <source>Memory for entries that do not exist.</source>
        <translation>Speicher für Einträge, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Message queues that are not durable and are published to.</source>
        <translation>Message Queues, die nicht dauerhaft sind und in die veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Message queues that are published to and have no worker; those for dead letters are kept to be looked at, and may have none.</source>
        <translation>Message Queues, in die veröffentlicht wird und die keinen Worker haben; die für Dead Letters werden zum Nachsehen aufgehoben und dürfen ohne sein.</translation>
    </message>
    <message>
        <source>Message queues that drop their oldest message when they are full.</source>
        <translation>Message Queues, die ihre älteste Nachricht verwerfen, wenn sie voll sind.</translation>
    </message>
    <message>
        <source>Messages pile up until the queue is full and refuses, or loses, the rest.</source>
        <translation>Nachrichten häufen sich, bis die Queue voll ist und den Rest abweist oder verliert.</translation>
    </message>
    <message>
        <source>Messages that are given up without a trace.</source>
        <translation>Nachrichten, die spurlos aufgegeben werden.</translation>
    </message>
    <message>
        <source>Messages that are handed out again while they are worked on.</source>
        <translation>Nachrichten, die erneut ausgegeben werden, während an ihnen gearbeitet wird.</translation>
    </message>
    <message>
        <source>Monitoring with automatic healing and not a single alert rule.</source>
        <translation>Monitoring mit automatischer Heilung und ohne eine einzige Alarmregel.</translation>
    </message>
    <message>
        <source>More places for calls than memory to hold them.</source>
        <translation>Mehr Plätze für Aufrufe als Speicher, um sie zu halten.</translation>
    </message>
    <message>
        <source>More users than a server remembers.</source>
        <translation>Mehr Nutzer, als ein Server sich merkt.</translation>
    </message>
    <message>
        <source>More work arrives than the cores can do.</source>
        <translation>Es kommt mehr Arbeit an, als die Kerne leisten können.</translation>
    </message>
    <message>
        <source>Most calls time out although nothing is broken, and their work is wasted.</source>
        <translation>Die meisten Aufrufe laufen in den Timeout, obwohl nichts kaputt ist, und ihre Arbeit ist vergeudet.</translation>
    </message>
    <message>
        <source>Most messages are done twice or more, and the acknowledgement of the first worker comes too late.</source>
        <translation>Die meisten Nachrichten werden zweimal oder öfter erledigt, und die Bestätigung des ersten Workers kommt zu spät.</translation>
    </message>
    <message>
        <source>Most reads are sent twice then; hedging is meant for the slowest few in a hundred.</source>
        <translation>Die meisten Lesezugriffe werden dann zweimal geschickt; Hedging ist für die langsamsten paar von hundert gedacht.</translation>
    </message>
    <message>
        <source>Move a replica to another zone of the region, where one is drawn.</source>
        <translation>Ein Replica in eine andere Zone der Region verlegen, wo eine gezeichnet ist.</translation>
    </message>
    <message>
        <source>No client sends requests into the design.</source>
        <translation>Kein Client schickt Anfragen in den Entwurf.</translation>
    </message>
    <message>
        <source>No design keeps an objective whose budget a single crash consumes.</source>
        <translation>Kein Entwurf hält ein Ziel ein, dessen Budget ein einziger Absturz verbraucht.</translation>
    </message>
    <message>
        <source>No request ever gets there.</source>
        <translation>Keine Anfrage kommt je dorthin.</translation>
    </message>
    <message>
        <source>None offered; add a monitoring and link it to what serves.</source>
        <translation>Keine angeboten; ein Monitoring hinzufügen und mit dem verbinden, was bedient.</translation>
    </message>
    <message>
        <source>None offered; add the class to a link, or draw a link for it.</source>
        <translation>Keine angeboten; die Klasse einer Verbindung hinzufügen oder eine für sie ziehen.</translation>
    </message>
    <message>
        <source>None; a longer time-out above and faster work below are both possible.</source>
        <translation>Keine; ein längerer Timeout darüber und schnellere Arbeit darunter sind beide möglich.</translation>
    </message>
    <message>
        <source>None; a replica near the reader, or writes that go by queue, are other designs.</source>
        <translation>Keine; ein Replica nahe dem Leser oder Schreibzugriffe über eine Queue sind andere Entwürfe.</translation>
    </message>
    <message>
        <source>None; a second region is another design: GeoDNS, replication, and a decision where writes go.</source>
        <translation>Keine; eine zweite Region ist ein anderer Entwurf: GeoDNS, Replikation und die Entscheidung, wohin Schreibzugriffe gehen.</translation>
    </message>
    <message>
        <source>None; a second shard needs a size, and one database alone needs no router.</source>
        <translation>Keine; ein zweiter Shard braucht eine Größe, und eine Datenbank allein braucht keinen Verteiler.</translation>
    </message>
    <message>
        <source>None; a static class, or assets of the pages, are what it is for.</source>
        <translation>Keine; eine statische Klasse oder Assets der Seiten sind das, wofür es da ist.</translation>
    </message>
    <message>
        <source>None; every design begins differently.</source>
        <translation>Keine; jeder Entwurf beginnt anders.</translation>
    </message>
    <message>
        <source>None; how stale data may be is not written in the design.</source>
        <translation>Keine; wie veraltet Daten sein dürfen, steht nicht im Entwurf.</translation>
    </message>
    <message>
        <source>None; more cores, more instances, a cache or less work is the designer's choice.</source>
        <translation>Keine; ob mehr Kerne, mehr Instanzen, ein Cache oder weniger Arbeit, entscheidet, wer entwirft.</translation>
    </message>
    <message>
        <source>None; more instances, more cores, a cache or less work is the designer's choice.</source>
        <translation>Keine; ob mehr Instanzen, mehr Kerne, ein Cache oder weniger Arbeit, entscheidet, wer entwirft.</translation>
    </message>
    <message>
        <source>None; one home region for each user's writes is a matter of routing.</source>
        <translation>Keine; eine Heimatregion für die Schreibzugriffe jedes Nutzers ist Sache des Routings.</translation>
    </message>
    <message>
        <source>None; what it was meant for is not written anywhere.</source>
        <translation>Keine; wozu sie gedacht war, steht nirgends.</translation>
    </message>
    <message>
        <source>None; where it stands is not written anywhere.</source>
        <translation>Keine; wo sie steht, ist nirgends geschrieben.</translation>
    </message>
    <message>
        <source>None; whether the limit or the traffic is right is not written in the design.</source>
        <translation>Keine; ob die Grenze oder der Verkehr stimmt, steht nicht im Entwurf.</translation>
    </message>
    <message>
        <source>None; which instance moves is the designer's choice.</source>
        <translation>Keine; welche Instanz umzieht, entscheidet, wer entwirft.</translation>
    </message>
    <message>
        <source>None; which store is meant is not written anywhere.</source>
        <translation>Keine; welcher Speicher gemeint ist, steht nirgends.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Noch ist nichts gezeichnet.</translation>
    </message>
    <message>
        <source>Nothing is ever asked of the design, so a run shows only zeros.</source>
        <translation>Vom Entwurf wird nie etwas verlangt, also zeigt ein Lauf nur Nullen.</translation>
    </message>
    <message>
        <source>Object storage that clients are linked to, in designs without a CDN.</source>
        <translation>Objektspeicher, mit denen Clients verbunden sind, in Entwürfen ohne CDN.</translation>
    </message>
    <message>
        <source>One component whose crash alone makes requests of some class fail.</source>
        <translation>Eine Komponente, deren Absturz allein Anfragen einer Klasse scheitern lässt.</translation>
    </message>
    <message>
        <source>One crash then takes the others with it: redundancy that holds only while nothing fails.</source>
        <translation>Ein Absturz reißt dann die anderen mit: Redundanz, die nur trägt, solange nichts ausfällt.</translation>
    </message>
    <message>
        <source>One failure that uses up the error budget before it is even noticed.</source>
        <translation>Ein Ausfall, der das Fehlerbudget verbraucht, bevor er überhaupt bemerkt wird.</translation>
    </message>
    <message>
        <source>One lost packet or one pause of a garbage collector takes a healthy target out, or promotes a replica and loses writes.</source>
        <translation>Ein verlorenes Paket oder eine Pause der Speicherbereinigung nimmt ein gesundes Ziel heraus oder befördert ein Replica und verliert Schreibzugriffe.</translation>
    </message>
    <message>
        <source>Passwords that can be tried as fast as the servers answer.</source>
        <translation>Passwörter, die sich so schnell probieren lassen, wie die Server antworten.</translation>
    </message>
    <message>
        <source>Places without a component, in themselves or in a place inside them.</source>
        <translation>Orte ohne eine Komponente, in ihnen selbst und in einem Ort darin.</translation>
    </message>
    <message>
        <source>Primaries that overwrite each other.</source>
        <translation>Primarys, die einander überschreiben.</translation>
    </message>
    <message>
        <source>Primaries that take writes and replicate to nobody.</source>
        <translation>Primarys, die Schreibzugriffe annehmen und zu niemandem replizieren.</translation>
    </message>
    <message>
        <source>Primaries whose replicas all stand in the primary's own zone.</source>
        <translation>Primarys, deren Replicas alle in der Zone der Primary selbst stehen.</translation>
    </message>
    <message>
        <source>Primaries with failover and no replica that follows them.</source>
        <translation>Primarys mit Failover und ohne ein Replica, das ihnen folgt.</translation>
    </message>
    <message>
        <source>Primaries with failover whose replicas all follow asynchronously, and which take writes.</source>
        <translation>Primarys mit Failover, deren Replicas alle asynchron folgen und die Schreibzugriffe annehmen.</translation>
    </message>
    <message>
        <source>Queues whose visibility time-out is shorter than a worker needs for a message in the mean.</source>
        <translation>Queues, deren Visibility Timeout kürzer ist, als ein Worker im Mittel für eine Nachricht braucht.</translation>
    </message>
    <message>
        <source>Queues with a `max_receives` that hand messages to workers and have no queue for the dead ones.</source>
        <translation>Queues mit `max_receives`, die Nachrichten an Worker geben und keine Queue für die unzustellbaren haben.</translation>
    </message>
    <message>
        <source>Queues with partitions where rate times the workers' time is more than the partitions: one message of each is under way at a time.</source>
        <translation>Queues mit Partitionen, bei denen Rate mal Zeit der Worker größer ist als die Zahl der Partitionen: Aus jeder ist immer nur eine Nachricht in Arbeit.</translation>
    </message>
    <message>
        <source>Queues without a `max_receives` that are linked to a queue for dead letters.</source>
        <translation>Queues ohne `max_receives`, die mit einer Queue für Dead Letters verbunden sind.</translation>
    </message>
    <message>
        <source>Reads that have to ask every shard.</source>
        <translation>Lesezugriffe, die jeden Shard fragen müssen.</translation>
    </message>
    <message>
        <source>Redundancy inside one zone, or in one of several regions.</source>
        <translation>Redundanz innerhalb einer Zone oder in einer von mehreren Regionen.</translation>
    </message>
    <message>
        <source>Refuse the publish, so that the caller knows.</source>
        <translation>Das Publish abweisen, damit der Aufrufer es weiß.</translation>
    </message>
    <message>
        <source>Regions and data centers without a location, in designs that use several.</source>
        <translation>Regionen und Rechenzentren ohne Standort in Entwürfen, die mehrere benutzen.</translation>
    </message>
    <message>
        <source>Remove the component, or open the design with a version that knows the kind. None is offered: it would lose data.</source>
        <translation>Die Komponente entfernen oder den Entwurf mit einer Version öffnen, die ihre Art kennt. Angeboten wird nichts davon: Es gingen Daten verloren.</translation>
    </message>
    <message>
        <source>Remove the link beside the gateway.</source>
        <translation>Die Verbindung neben dem Gateway entfernen.</translation>
    </message>
    <message>
        <source>Remove the link where the client has another way in and a server still calls the store; else put a server between.</source>
        <translation>Die Verbindung entfernen, wenn der Client einen anderen Eingang hat und ein Server den Speicher weiter aufruft; sonst einen Server dazwischensetzen.</translation>
    </message>
    <message>
        <source>Remove the link.</source>
        <translation>Die Verbindung entfernen.</translation>
    </message>
    <message>
        <source>Remove the links that lead back towards the clients.</source>
        <translation>Die Verbindungen entfernen, die zu den Clients zurückführen.</translation>
    </message>
    <message>
        <source>Remove the place.</source>
        <translation>Den Ort entfernen.</translation>
    </message>
    <message>
        <source>Remove the second; a `weight` says it when a target should get more.</source>
        <translation>Die zweite entfernen; dass ein Ziel mehr bekommen soll, sagt ein `weight`.</translation>
    </message>
    <message>
        <source>Requests that need a session, and nobody who keeps one.</source>
        <translation>Anfragen, die eine Sitzung brauchen, und niemand, der sie hält.</translation>
    </message>
    <message>
        <source>Requests that wait for another region.</source>
        <translation>Anfragen, die auf eine andere Region warten.</translation>
    </message>
    <message>
        <source>Retry in the layer nearest to the client only.</source>
        <translation>Nur in der Schicht wiederholen, die dem Client am nächsten ist.</translation>
    </message>
    <message>
        <source>Room for 10,000 of a million keys with a Zipf exponent of 0.9.</source>
        <translation>Platz für 10.000 von einer Million Schlüsseln mit einem Zipf-Exponenten von 0,9.</translation>
    </message>
    <message>
        <source>Room for a million entries, and 10,000 keys.</source>
        <translation>Platz für eine Million Einträge und 10.000 Schlüssel.</translation>
    </message>
    <message>
        <source>Room for all keys, where they can be simulated.</source>
        <translation>Platz für alle Schlüssel, soweit sie sich simulieren lassen.</translation>
    </message>
    <message>
        <source>Room for all keys.</source>
        <translation>Platz für alle Schlüssel.</translation>
    </message>
    <message>
        <source>Semi-synchronous replication: a write is acknowledged when one replica has it.</source>
        <translation>Semisynchrone Replikation: Ein Schreibzugriff wird bestätigt, wenn ein Replica ihn hat.</translation>
    </message>
    <message>
        <source>Servers (`max_concurrency`), workers (`concurrency`) and databases (`max_connections`) with fewer places than rate times mean answer, waiting for calls below included.</source>
        <translation>Server (`max_concurrency`), Worker (`concurrency`) und Datenbanken (`max_connections`) mit weniger Plätzen als Rate mal mittlere Antwortzeit, das Warten auf Aufrufe darunter eingeschlossen.</translation>
    </message>
    <message>
        <source>Servers and balancers behind an API gateway that the same client also reaches without it.</source>
        <translation>Server und Load Balancer hinter einem API-Gateway, die derselbe Client auch ohne es erreicht.</translation>
    </message>
    <message>
        <source>Servers and workers that are asked to write and have neither a store below them nor a local one.</source>
        <translation>Server und Worker, die schreiben sollen und weder einen Speicher unter sich noch einen eigenen haben.</translation>
    </message>
    <message>
        <source>Servers and workers whose idle memory, local cache and calls in all their places together exceed what an instance has.</source>
        <translation>Server und Worker, deren Speicher im Leerlauf, lokaler Cache und Aufrufe auf allen Plätzen zusammen mehr ausmachen, als eine Instanz hat.</translation>
    </message>
    <message>
        <source>Servers and workers with links on which they wait for an answer without a time-out.</source>
        <translation>Server und Worker mit Verbindungen, auf denen sie ohne Timeout auf eine Antwort warten.</translation>
    </message>
    <message>
        <source>Servers behind a balancer that are not overloaded together, but would be with one of them down.</source>
        <translation>Server hinter einem Load Balancer, die zusammen nicht überlastet sind, es aber wären, wenn einer ausfällt.</translation>
    </message>
    <message>
        <source>Servers behind a load balancer that a client or DNS also leads to directly.</source>
        <translation>Server hinter einem Load Balancer, zu denen ein Client oder DNS auch direkt führt.</translation>
    </message>
    <message>
        <source>Servers, primary and replicas in three zones of `us-east`.</source>
        <translation>Server, Primary und Replicas in drei Zonen von `us-east`.</translation>
    </message>
    <message>
        <source>Servers, workers and primaries that steady traffic keeps less than 5 % busy, for 100 USD a month or more. Spikes, bursts and day curves count with their peak.</source>
        <translation>Server, Worker und Primarys, die gleichmäßiger Verkehr zu weniger als 5 % auslastet, für 100 USD im Monat oder mehr. Spitzen, Stöße und Tageskurven zählen mit ihrem Höchstwert.</translation>
    </message>
    <message>
        <source>Set a time-out of 1 s on a link, of 10 s on a client.</source>
        <translation>Einen Timeout setzen: 1 s an einer Verbindung, 10 s an einem Client.</translation>
    </message>
    <message>
        <source>Sharded databases that are asked for joins, with data that are not denormalized.</source>
        <translation>Datenbanken mit Shards, von denen Joins verlangt werden und deren Daten nicht denormalisiert sind.</translation>
    </message>
    <message>
        <source>Sharded databases that are called, with one shard in use.</source>
        <translation>Datenbanken mit Shards, die aufgerufen werden und nur einen Shard in Benutzung haben.</translation>
    </message>
    <message>
        <source>Sharded databases with `hash_modulo` that a scenario reshards, or that have shards in reserve.</source>
        <translation>Datenbanken mit Shards und `hash_modulo`, die ein Szenario umverteilt oder die Shards in Reserve haben.</translation>
    </message>
    <message>
        <source>Shards by remainder that are to become more.</source>
        <translation>Shards nach Divisionsrest, die mehr werden sollen.</translation>
    </message>
    <message>
        <source>Shorten the time-out below to what is left above.</source>
        <translation>Den Timeout darunter auf das kürzen, was darüber übrig ist.</translation>
    </message>
    <message>
        <source>Six times the mean.</source>
        <translation>Das Sechsfache des Mittels.</translation>
    </message>
    <message>
        <source>Stateless servers at the head of the design that are asked for a class that needs a session, and have no link of the role `session`.</source>
        <translation>Zustandslose Server am Kopf des Entwurfs, von denen eine Klasse mit Sitzung verlangt wird und die keine Verbindung der Rolle `session` haben.</translation>
    </message>
    <message>
        <source>Sticky routing; better is a session store that all servers share.</source>
        <translation>Sticky Routing; besser ist ein Session-Speicher, den alle Server teilen.</translation>
    </message>
    <message>
        <source>Stolen lists of passwords are tried by the million; each try costs a slow hash besides.</source>
        <translation>Gestohlene Listen von Passwörtern werden millionenfach probiert; jeder Versuch kostet obendrein einen langsamen Hash.</translation>
    </message>
    <message>
        <source>Store the data together with what they are joined with.</source>
        <translation>Die Daten zusammen mit dem speichern, womit sie verknüpft werden.</translation>
    </message>
    <message>
        <source>Synchronous replication to a replica in another region, and semi-synchronous where all replicas are that far.</source>
        <translation>Synchrone Replikation zu einem Replica in einer anderen Region, und semisynchrone, wenn alle Replicas so weit weg sind.</translation>
    </message>
    <message>
        <source>Ten instances of `app` at 2 %.</source>
        <translation>Zehn Instanzen von `app` zu 2 %.</translation>
    </message>
    <message>
        <source>The availability of the whole is at most that of this one component.</source>
        <translation>Die Verfügbarkeit des Ganzen ist höchstens die dieser einen Komponente.</translation>
    </message>
    <message>
        <source>The backlog grows however many workers there are.</source>
        <translation>Der Rückstau wächst, wie viele Worker es auch gibt.</translation>
    </message>
    <message>
        <source>The balancer adds a price and a point of failure, and the target still is one.</source>
        <translation>Der Load Balancer bringt einen Preis und eine Fehlerstelle mehr, und das Ziel ist immer noch eines.</translation>
    </message>
    <message>
        <source>The caller has gone while the component still waits: work for nobody, and retries on top of it.</source>
        <translation>Der Aufrufer ist gegangen, während die Komponente noch wartet: Arbeit für niemanden, und Wiederholungen obendrauf.</translation>
    </message>
    <message>
        <source>The cuts of size one of every request class, with their blast radius: whose requests fail, how many of all, and which components no request comes to any more. Instances of one tier behind a balancer or DNS stand in for each other, replicas for reads, a promoted replica for a primary with failover, the database for a cache, a standby for its load balancer. DNS is not reported: it is many name servers by its nature.</source>
        <translation>Die Schnitte der Größe eins jeder Anfrageklasse, mit ihrem Wirkungskreis: wessen Anfragen scheitern, wie viele von allen, und zu welchen Komponenten keine Anfrage mehr kommt. Instanzen einer Schicht hinter Load Balancer oder DNS vertreten einander, Replicas bei Lesezugriffen, ein befördertes Replica eine Primary mit Failover, die Datenbank einen Cache, ein Standby seinen Load Balancer. DNS wird nicht gemeldet: Es besteht von Natur aus aus vielen Nameservern.</translation>
    </message>
    <message>
        <source>The dead target goes on getting its share: of two targets, every other request fails.</source>
        <translation>Das tote Ziel bekommt weiter seinen Teil: Bei zwei Zielen scheitert jede zweite Anfrage.</translation>
    </message>
    <message>
        <source>The design opens and keeps the component's data, but it cannot run: nothing says what the component does.</source>
        <translation>Der Entwurf öffnet sich und behält die Daten der Komponente, kann aber nicht laufen: Nichts sagt, was die Komponente tut.</translation>
    </message>
    <message>
        <source>The difference is answered 429, all day, to users who do nothing unusual.</source>
        <translation>Der Unterschied wird den ganzen Tag mit 429 beantwortet, für Nutzer, die nichts Ungewöhnliches tun.</translation>
    </message>
    <message>
        <source>The failover policy never fails over, and the others send users to an endpoint that is down.</source>
        <translation>Die Failover-Regel weicht nie aus, und die anderen schicken Nutzer zu einem ausgefallenen Endpunkt.</translation>
    </message>
    <message>
        <source>The failure is noticed, and nothing can take over.</source>
        <translation>Der Ausfall wird bemerkt, und nichts kann übernehmen.</translation>
    </message>
    <message>
        <source>The instance is killed for lack of memory at its busiest moment, with all calls inside.</source>
        <translation>Die Instanz wird in ihrem geschäftigsten Moment aus Speichermangel beendet, mit allen Aufrufen darin.</translation>
    </message>
    <message>
        <source>The memory is paid for, and the database or the origin does the work all the same.</source>
        <translation>Der Speicher ist bezahlt, und die Datenbank oder der Origin tut die Arbeit trotzdem.</translation>
    </message>
    <message>
        <source>The only region of a design without any single point of failure.</source>
        <translation>Die einzige Region eines Entwurfs ohne jeden Single Point of Failure.</translation>
    </message>
    <message>
        <source>The only stateful server of a design, with fewer sessions than active users who need one.</source>
        <translation>Der einzige zustandsbehaftete Server eines Entwurfs, mit weniger Sitzungen, als es aktive Nutzer gibt, die eine brauchen.</translation>
    </message>
    <message>
        <source>The outage of a zone or region spares it, and its links have no distance: both look too good.</source>
        <translation>Der Ausfall einer Zone oder Region verschont sie, und ihre Verbindungen haben keine Entfernung: Beides sieht zu gut aus.</translation>
    </message>
    <message>
        <source>The policy says that users are served near them, and they are not.</source>
        <translation>Die Regel sagt, dass Nutzer in ihrer Nähe bedient werden, und das werden sie nicht.</translation>
    </message>
    <message>
        <source>The protection is drawn and does nothing.</source>
        <translation>Der Schutz ist gezeichnet und tut nichts.</translation>
    </message>
    <message>
        <source>The publisher of the lost message was told that it is accepted.</source>
        <translation>Dem Publisher der verlorenen Nachricht wurde gesagt, sie sei angenommen.</translation>
    </message>
    <message>
        <source>The queue grows for minutes, and calls time out, before the first new instance answers.</source>
        <translation>Die Warteschlange wächst minutenlang, und Aufrufe laufen in Timeouts, bevor die erste neue Instanz antwortet.</translation>
    </message>
    <message>
        <source>The queue is long before the target is reached, and a cpu share cannot rise above 100 %: with a target of 95 % each step adds one instance in twenty at most.</source>
        <translation>Die Warteschlange ist lang, bevor das Ziel erreicht ist, und ein CPU-Anteil kann nicht über 100 % steigen: Bei einem Ziel von 95 % kommt mit jedem Schritt höchstens eine Instanz auf zwanzig dazu.</translation>
    </message>
    <message>
        <source>The rest of the memory stays empty.</source>
        <translation>Der Rest des Speichers bleibt leer.</translation>
    </message>
    <message>
        <source>The router costs money and time, and spreads nothing.</source>
        <translation>Der Verteiler kostet Geld und Zeit und verteilt nichts.</translation>
    </message>
    <message>
        <source>The session is not looked up at all: the design is faster on paper than it can be.</source>
        <translation>Die Sitzung wird gar nicht nachgeschlagen: Der Entwurf ist auf dem Papier schneller, als er sein kann.</translation>
    </message>
    <message>
        <source>The sessions of those who were seen longest ago are dropped; they log in again and again.</source>
        <translation>Die Sitzungen der am längsten nicht gesehenen Nutzer werden verworfen; sie melden sich immer wieder an.</translation>
    </message>
    <message>
        <source>The shard is full while the others are idle; more shards do not help, for a key cannot be split.</source>
        <translation>Der Shard ist voll, während die anderen untätig sind; mehr Shards helfen nicht, denn ein Schlüssel lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>The short cut goes round the health checks, the draining and whatever the balancer filters; when the server fails, those who came directly see errors. Servers behind a balancer belong on private addresses.</source>
        <translation>Die Abkürzung umgeht die Health Checks, das Entleeren und alles, was der Load Balancer filtert; fällt der Server aus, sehen die direkt Gekommenen Fehler. Server hinter einem Load Balancer gehören auf private Adressen.</translation>
    </message>
    <message>
        <source>The simple policy, which answers with any of them.</source>
        <translation>Die einfache Regel, die mit irgendeinem davon antwortet.</translation>
    </message>
    <message>
        <source>The simulation cannot tell what such a link should carry.</source>
        <translation>Die Simulation weiß nicht, was eine solche Verbindung tragen soll.</translation>
    </message>
    <message>
        <source>The target counts twice where a target is chosen, and is called twice where each link is a call.</source>
        <translation>Das Ziel zählt doppelt, wo ein Ziel gewählt wird, und wird zweimal aufgerufen, wo jede Verbindung ein Aufruf ist.</translation>
    </message>
    <message>
        <source>The write is answered with success and nothing has been kept.</source>
        <translation>Der Schreibzugriff wird als Erfolg beantwortet, und nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Time-outs of ten times the mean answer, at least 1 s, and no longer than the caller's own callers wait.</source>
        <translation>Timeouts vom Zehnfachen der mittleren Antwortzeit, mindestens 1 s, und nicht länger, als die eigenen Aufrufer warten.</translation>
    </message>
    <message>
        <source>Traffic that rises faster than instances can boot.</source>
        <translation>Verkehr, der schneller steigt, als Instanzen starten können.</translation>
    </message>
    <message>
        <source>Twice as many as are needed in the mean.</source>
        <translation>Doppelt so viele, wie im Mittel gebraucht werden.</translation>
    </message>
    <message>
        <source>Twice as many at most.</source>
        <translation>Höchstens doppelt so viele.</translation>
    </message>
    <message>
        <source>Twice as many connections as are needed in the mean.</source>
        <translation>Doppelt so viele Plätze, wie im Mittel gebraucht werden.</translation>
    </message>
    <message>
        <source>Twice as many partitions as are needed in the mean.</source>
        <translation>Doppelt so viele Partitionen, wie im Mittel gebraucht werden.</translation>
    </message>
    <message>
        <source>Twice the storage that is used.</source>
        <translation>Doppelt so viel Speicherplatz, wie belegt ist.</translation>
    </message>
    <message>
        <source>Two failed checks in a row.</source>
        <translation>Zwei misslungene Prüfungen hintereinander.</translation>
    </message>
    <message>
        <source>Two links that say the same.</source>
        <translation>Zwei Verbindungen, die dasselbe sagen.</translation>
    </message>
    <message>
        <source>Two of everything in one room have its power, its cooling and its network in common.</source>
        <translation>Zwei von allem in einem Raum haben Strom, Kühlung und Netz gemeinsam.</translation>
    </message>
    <message>
        <source>Two servers and a database with failover, all in `us-east-a`.</source>
        <translation>Zwei Server und eine Datenbank mit Failover, alle in `us-east-a`.</translation>
    </message>
    <message>
        <source>Two servers at 60 % each.</source>
        <translation>Zwei Server zu je 60 %.</translation>
    </message>
    <message>
        <source>Two servers behind one load balancer: the balancer.</source>
        <translation>Zwei Server hinter einem Load Balancer: der Load Balancer.</translation>
    </message>
    <message>
        <source>Two writes to one key that have not met yet are a conflict, and the later one silently wins.</source>
        <translation>Zwei Schreibzugriffe auf denselben Schlüssel, die einander noch nicht begegnet sind, sind ein Konflikt, und der spätere gewinnt stillschweigend.</translation>
    </message>
    <message>
        <source>Users who are sent to a server that does not know them.</source>
        <translation>Nutzer, die zu einem Server geschickt werden, der sie nicht kennt.</translation>
    </message>
    <message>
        <source>Users who do not see what they have just written.</source>
        <translation>Nutzer, die nicht sehen, was sie eben geschrieben haben.</translation>
    </message>
    <message>
        <source>Ways down from a client on which two layers or more retry, eight attempts or more in all. Links with a retry budget or a circuit breaker do not count.</source>
        <translation>Wege von einem Client hinab, auf denen zwei oder mehr Schichten wiederholen, zusammen acht Versuche oder mehr. Verbindungen mit Retry-Budget oder Circuit Breaker zählen nicht.</translation>
    </message>
    <message>
        <source>What was acknowledged but not shipped yet is gone when a replica is promoted.</source>
        <translation>Was bestätigt, aber noch nicht verschickt war, ist weg, wenn ein Replica befördert wird.</translation>
    </message>
    <message>
        <source>When the disk is lost, everything since the last backup is.</source>
        <translation>Geht die Platte verloren, dann auch alles seit der letzten Sicherung.</translation>
    </message>
    <message>
        <source>When the target is down every call becomes four or more, just when it can take least.</source>
        <translation>Fällt das Ziel aus, wird jeder Aufruf zu vieren oder mehr, gerade wenn es am wenigsten verträgt.</translation>
    </message>
    <message>
        <source>Where it is one component with several instances, as many that one can be missing.</source>
        <translation>Wo es eine Komponente mit mehreren Instanzen ist: so viele, dass eine fehlen darf.</translation>
    </message>
    <message>
        <source>Where its twin (a component of the same kind) is called by a load balancer or DNS, link that caller to it too.</source>
        <translation>Wird ihr Zwilling (eine Komponente derselben Art) von einem Load Balancer oder DNS aufgerufen, diesen Aufrufer auch mit ihr verbinden.</translation>
    </message>
    <message>
        <source>Where one server has no caller at all, link it.</source>
        <translation>Hat genau ein Server gar keinen Aufrufer, ihn verbinden.</translation>
    </message>
    <message>
        <source>Whoever can reach the port can try passwords, exhaust the connections and read what the application would have hidden; a data store belongs on a private network behind a server.</source>
        <translation>Wer den Port erreicht, kann Passwörter probieren, die Verbindungen erschöpfen und lesen, was die Anwendung verborgen hätte; ein Datenspeicher gehört in ein privates Netz hinter einem Server.</translation>
    </message>
    <message>
        <source>Whoever is turned away by the limit, or not authenticated, takes the other door.</source>
        <translation>Wer von der Grenze abgewiesen wird oder nicht authentifiziert ist, nimmt die andere Tür.</translation>
    </message>
    <message>
        <source>Whoever published was told that the work is accepted; after a crash nobody does it.</source>
        <translation>Wer veröffentlicht hat, hat gehört, dass die Arbeit angenommen ist; nach einem Absturz tut sie niemand.</translation>
    </message>
    <message>
        <source>With a client that has no link and one clear way in (a component that nothing leads to), link them.</source>
        <translation>Gibt es einen Client ohne Verbindung und genau einen klaren Eingang (eine Komponente, zu der nichts führt), die beiden verbinden.</translation>
    </message>
    <message>
        <source>With n servers all but one in n requests find no session: users log in again and again.</source>
        <translation>Bei n Servern findet nur eine von n Anfragen eine Sitzung: Nutzer melden sich immer wieder an.</translation>
    </message>
    <message>
        <source>Work that is accepted and never done.</source>
        <translation>Arbeit, die angenommen und nie getan wird.</translation>
    </message>
    <message>
        <source>Write through: acknowledged when the database has it.</source>
        <translation>Durchschreiben: bestätigt, wenn die Datenbank es hat.</translation>
    </message>
    <message>
        <source>Writes are seen by the cache only when they come by; the others leave its entries stale for ever.</source>
        <translation>Der Cache sieht Schreibzugriffe nur, wenn sie bei ihm vorbeikommen; die anderen lassen seine Einträge für immer veraltet.</translation>
    </message>
    <message>
        <source>Writes that are acknowledged only across an ocean.</source>
        <translation>Schreibzugriffe, die erst jenseits eines Ozeans bestätigt werden.</translation>
    </message>
    <message>
        <source>Writes that reach a server and go no further.</source>
        <translation>Schreibzugriffe, die einen Server erreichen und nicht weiter kommen.</translation>
    </message>
    <message>
        <source>Zones of a region share its control plane and its connections; whole regions have failed.</source>
        <translation>Zonen einer Region teilen ihre Steuerungsebene und ihre Anbindung; ganze Regionen sind schon ausgefallen.</translation>
    </message>
    <message>
        <source>Zones whose outage makes requests fail although no single component in them does, and regions and data centers of several of which that is so although it is of none of their zones. It says how many requests, of which classes, and what no request comes to any more.</source>
        <translation>Zonen, deren Ausfall Anfragen scheitern lässt, obwohl keine einzelne Komponente darin es tut; bei mehreren Regionen oder Rechenzentren auch diese, wenn es für keine ihrer Zonen gilt. Gesagt wird, wie viele Anfragen welcher Klassen scheitern und wohin keine mehr kommt.</translation>
    </message>
    <message>
        <source>`"mode": "sync"` from `us-east-1` to `eu-central-1`.</source>
        <translation>`"mode": "sync"` von `us-east-1` nach `eu-central-1`.</translation>
    </message>
    <message>
        <source>`"strategy": "hash_modulo"` and an event `reshard`.</source>
        <translation>`"strategy": "hash_modulo"` und ein Ereignis `reshard`.</translation>
    </message>
    <message>
        <source>`"us": {"kind": "region"}` beside `"eu": {"kind": "region"}`.</source>
        <translation>`"us": {"kind": "region"}` neben `"eu": {"kind": "region"}`.</translation>
    </message>
    <message>
        <source>`app &gt; cache + db` and `worker &gt; db`, with `"ttl_s": null`.</source>
        <translation>`app &gt; cache + db` und `worker &gt; db`, mit `"ttl_s": null`.</translation>
    </message>
    <message>
        <source>`cache(pattern=write_behind)` before a database.</source>
        <translation>`cache(pattern=write_behind)` vor einer Datenbank.</translation>
    </message>
    <message>
        <source>`db(failover={}) &gt; replica` with `"mode": "async"`.</source>
        <translation>`db(failover={}) &gt; replica` mit `"mode": "async"`.</translation>
    </message>
    <message>
        <source>`db(failover={})` alone.</source>
        <translation>`db(failover={})` allein.</translation>
    </message>
    <message>
        <source>`db-r1` with the role replica and no link `db -&gt; db-r1`.</source>
        <translation>`db-r1` mit der Rolle Replica und ohne Verbindung `db -&gt; db-r1`.</translation>
    </message>
    <message>
        <source>`db` and `db-replica`, both in `us-east-a`.</source>
        <translation>`db` und `db-replica`, beide in `us-east-a`.</translation>
    </message>
    <message>
        <source>`dns(policy=failover) &gt; lb-1 + lb-2` with `"health_check": null`.</source>
        <translation>`dns(policy=failover) &gt; lb-1 + lb-2` mit `"health_check": null`.</translation>
    </message>
    <message>
        <source>`dns(policy=geo)` with two balancers in `us-east-1`.</source>
        <translation>`dns(policy=geo)` mit zwei Load Balancern in `us-east-1`.</translation>
    </message>
    <message>
        <source>`hedge_after_ms` of 1 to a database that answers in 2 ms.</source>
        <translation>`hedge_after_ms` von 1 zu einer Datenbank, die in 2 ms antwortet.</translation>
    </message>
    <message>
        <source>`lb -&gt; web` with the classes `read` only, and clients that write too.</source>
        <translation>`lb -&gt; web` nur mit der Klasse `read`, und Clients, die auch schreiben.</translation>
    </message>
    <message>
        <source>`lb &gt; app*2(state=stateful)` with round robin and a class that needs a session.</source>
        <translation>`lb &gt; app*2(state=stateful)` mit Round Robin und einer Klasse, die eine Sitzung braucht.</translation>
    </message>
    <message>
        <source>`lb &gt; app*2` with `"health_check": null`.</source>
        <translation>`lb &gt; app*2` mit `"health_check": null`.</translation>
    </message>
    <message>
        <source>`lb-app` and `lb-app-2`, both from `lb` to `app`.</source>
        <translation>`lb-app` und `lb-app-2`, beide von `lb` zu `app`.</translation>
    </message>
    <message>
        <source>`queue &gt; worker; queue &gt; queue-dead`, with `"max_receives": null`.</source>
        <translation>`queue &gt; worker; queue &gt; queue-dead`, mit `"max_receives": null`.</translation>
    </message>
    <message>
        <source>`read_your_writes` for these classes: after their own write users read from the primary.</source>
        <translation>`read_your_writes` für diese Klassen: Nach dem eigenen Schreibzugriff lesen Nutzer von der Primary.</translation>
    </message>
    <message>
        <source>`us-db &gt; eu-db &gt; us-db`, both written by their regions.</source>
        <translation>`us-db &gt; eu-db &gt; us-db`, beide von ihren Regionen beschrieben.</translation>
    </message>
    <message>
        <source>`users -&gt; lb -&gt; web-1` and `users -&gt; web-1`.</source>
        <translation>`users -&gt; lb -&gt; web-1` und `users -&gt; web-1`.</translation>
    </message>
    <message>
        <source>`users -&gt; lb` and nothing behind `lb`.</source>
        <translation>`users -&gt; lb` und nichts hinter `lb`.</translation>
    </message>
    <message>
        <source>`web &gt; app &gt; db` with a class that writes.</source>
        <translation>`web &gt; app &gt; db` mit einer Klasse, die schreibt.</translation>
    </message>
    <message>
        <source>`web &gt; app &gt; db` without a time-out on `app-db`.</source>
        <translation>`web &gt; app &gt; db` ohne Timeout an `app-db`.</translation>
    </message>
    <message>
        <source>`web &gt; app` with a class that has `"needs_session": true`.</source>
        <translation>`web &gt; app` mit einer Klasse mit `"needs_session": true`.</translation>
    </message>
    <message>
        <source>`web &gt; app` with a class that writes.</source>
        <translation>`web &gt; app` mit einer Klasse, die schreibt.</translation>
    </message>
    <message>
        <source>`web &gt; cdn &gt; app` with the classes `read` and `write`.</source>
        <translation>`web &gt; cdn &gt; app` mit den Klassen `read` und `write`.</translation>
    </message>
    <message>
        <source>`web &gt; lb &gt; app` with `"operation": "login"`.</source>
        <translation>`web &gt; lb &gt; app` mit `"operation": "login"`.</translation>
    </message>
    <message>
        <source>back-off-without-jitter</source>
        <translation>Back-off ohne Jitter</translation>
    </message>
    <message>
        <source>balancer-with-one-target</source>
        <translation>Load Balancer mit einem Ziel</translation>
    </message>
    <message>
        <source>balancer-without-health-check</source>
        <translation>Load Balancer ohne Health Check</translation>
    </message>
    <message>
        <source>breaker-never-opens</source>
        <translation>Circuit Breaker öffnet nie</translation>
    </message>
    <message>
        <source>cache-larger-than-its-keys</source>
        <translation>Cache größer als seine Schlüssel</translation>
    </message>
    <message>
        <source>cache-too-small</source>
        <translation>Zu kleiner Cache</translation>
    </message>
    <message>
        <source>call-across-regions</source>
        <translation>Aufruf über Regionen hinweg</translation>
    </message>
    <message>
        <source>call-without-time-out</source>
        <translation>Aufruf ohne Timeout</translation>
    </message>
    <message>
        <source>check-outlasts-interval</source>
        <translation>Prüfung dauert länger als ihr Abstand</translation>
    </message>
    <message>
        <source>class-without-way</source>
        <translation>Anfrageklasse ohne Weg</translation>
    </message>
    <message>
        <source>component-without-place</source>
        <translation>Komponente ohne Ort</translation>
    </message>
    <message>
        <source>conflicting-primaries</source>
        <translation>Widerstreitende Primarys</translation>
    </message>
    <message>
        <source>database-exposed</source>
        <translation>Datenbank offen zugänglich</translation>
    </message>
    <message>
        <source>dead-letters-nowhere</source>
        <translation>Dead Letters ohne Ziel</translation>
    </message>
    <message>
        <source>detection-slower-than-objective</source>
        <translation>Erkennung langsamer als das Ziel</translation>
    </message>
    <message>
        <source>disk-nearly-full</source>
        <translation>Fast volle Platte</translation>
    </message>
    <message>
        <source>dns-without-health-check</source>
        <translation>DNS ohne Health Check</translation>
    </message>
    <message>
        <source>empty-design</source>
        <translation>Leerer Entwurf</translation>
    </message>
    <message>
        <source>failover-without-replica</source>
        <translation>Failover ohne Replica</translation>
    </message>
    <message>
        <source>gateway-bypassed</source>
        <translation>Umgangenes Gateway</translation>
    </message>
    <message>
        <source>healing-without-alert</source>
        <translation>Heilung ohne Alarm</translation>
    </message>
    <message>
        <source>hedge-too-early</source>
        <translation>Zu frühes Hedging</translation>
    </message>
    <message>
        <source>hot-shard</source>
        <translation>Heißer Shard</translation>
    </message>
    <message>
        <source>idle-capacity</source>
        <translation>Brachliegende Kapazität</translation>
    </message>
    <message>
        <source>joins-across-shards</source>
        <translation>Joins über Shards</translation>
    </message>
    <message>
        <source>lease-shorter-than-the-job</source>
        <translation>Ausleihe kürzer als der Job</translation>
    </message>
    <message>
        <source>limit-below-traffic</source>
        <translation>Grenze unter dem Verkehr</translation>
    </message>
    <message>
        <source>link-drawn-twice</source>
        <translation>Doppelt gezogene Verbindung</translation>
    </message>
    <message>
        <source>link-to-itself</source>
        <translation>Verbindung mit sich selbst</translation>
    </message>
    <message>
        <source>load-above-capacity</source>
        <translation>Last über der Kapazität</translation>
    </message>
    <message>
        <source>log-in-unlimited</source>
        <translation>Unbegrenzte Anmeldung</translation>
    </message>
    <message>
        <source>lost-write-window</source>
        <translation>Fenster verlorener Schreibzugriffe</translation>
    </message>
    <message>
        <source>meaningless-link</source>
        <translation>Sinnlose Verbindung</translation>
    </message>
    <message>
        <source>memory-overcommitted</source>
        <translation>Überbuchter Arbeitsspeicher</translation>
    </message>
    <message>
        <source>message-never-given-up</source>
        <translation>Nie aufgegebene Nachricht</translation>
    </message>
    <message>
        <source>messages-only-in-memory</source>
        <translation>Nachrichten nur im Speicher</translation>
    </message>
    <message>
        <source>nearest-of-one-region</source>
        <translation>Nächster von einer Region</translation>
    </message>
    <message>
        <source>no-entry</source>
        <translation>Kein Eingang</translation>
    </message>
    <message>
        <source>no-room-for-a-failure</source>
        <translation>Keine Reserve für einen Ausfall</translation>
    </message>
    <message>
        <source>nothing-for-the-cdn</source>
        <translation>Nichts für das CDN</translation>
    </message>
    <message>
        <source>objective-unwatched</source>
        <translation>Unbeobachtetes Ziel</translation>
    </message>
    <message>
        <source>oldest-message-dropped</source>
        <translation>Älteste Nachricht verworfen</translation>
    </message>
    <message>
        <source>one-check-decides</source>
        <translation>Eine Prüfung entscheidet</translation>
    </message>
    <message>
        <source>one-region</source>
        <translation>Eine Region</translation>
    </message>
    <message>
        <source>one-shard-only</source>
        <translation>Nur ein Shard</translation>
    </message>
    <message>
        <source>one-zone</source>
        <translation>Eine Zone</translation>
    </message>
    <message>
        <source>only-copy</source>
        <translation>Einzige Kopie</translation>
    </message>
    <message>
        <source>own-writes-unseen</source>
        <translation>Eigene Schreibzugriffe unsichtbar</translation>
    </message>
    <message>
        <source>partitions-too-few</source>
        <translation>Zu wenige Partitionen</translation>
    </message>
    <message>
        <source>past-the-knee</source>
        <translation>Jenseits des Knicks</translation>
    </message>
    <message>
        <source>place-without-components</source>
        <translation>Ort ohne Komponenten</translation>
    </message>
    <message>
        <source>pool-too-small</source>
        <translation>Zu kleiner Pool</translation>
    </message>
    <message>
        <source>queue-without-consumer</source>
        <translation>Queue ohne Abnehmer</translation>
    </message>
    <message>
        <source>region-without-location</source>
        <translation>Region ohne Standort</translation>
    </message>
    <message>
        <source>replica-without-primary</source>
        <translation>Replica ohne Primary</translation>
    </message>
    <message>
        <source>replicas-beside-primary</source>
        <translation>Replicas neben der Primary</translation>
    </message>
    <message>
        <source>resharding-moves-all</source>
        <translation>Resharding verschiebt alles</translation>
    </message>
    <message>
        <source>retries-at-once</source>
        <translation>Sofortige Wiederholungen</translation>
    </message>
    <message>
        <source>retries-multiply</source>
        <translation>Multiplizierte Wiederholungen</translation>
    </message>
    <message>
        <source>retries-without-budget</source>
        <translation>Wiederholungen ohne Budget</translation>
    </message>
    <message>
        <source>retries-without-timeout</source>
        <translation>Wiederholungen ohne Timeout</translation>
    </message>
    <message>
        <source>router-without-target</source>
        <translation>Verteiler ohne Ziel</translation>
    </message>
    <message>
        <source>scaling-slower-than-the-ramp</source>
        <translation>Autoscaling langsamer als der Anstieg</translation>
    </message>
    <message>
        <source>scaling-target-too-high</source>
        <translation>Zu hohes Ziel des Autoscalings</translation>
    </message>
    <message>
        <source>scaling-without-room</source>
        <translation>Autoscaling ohne Spielraum</translation>
    </message>
    <message>
        <source>server-beside-balancer</source>
        <translation>Server neben dem Load Balancer</translation>
    </message>
    <message>
        <source>session-store-missing</source>
        <translation>Fehlender Session-Speicher</translation>
    </message>
    <message>
        <source>sessions-above-limit</source>
        <translation>Sitzungen über der Grenze</translation>
    </message>
    <message>
        <source>single-point-of-failure</source>
        <translation>Single Point of Failure</translation>
    </message>
    <message>
        <source>stale-for-ever</source>
        <translation>Für immer veraltet</translation>
    </message>
    <message>
        <source>stateful-without-stickiness</source>
        <translation>Sitzungen ohne festen Server</translation>
    </message>
    <message>
        <source>storage-without-cdn</source>
        <translation>Objektspeicher ohne CDN</translation>
    </message>
    <message>
        <source>synchronous-cycle</source>
        <translation>Synchroner Kreis</translation>
    </message>
    <message>
        <source>time-out-below-the-answer</source>
        <translation>Timeout kürzer als die Antwort</translation>
    </message>
    <message>
        <source>time-out-inverted</source>
        <translation>Verkehrter Timeout</translation>
    </message>
    <message>
        <source>time-to-live-too-short</source>
        <translation>Zu kurze TTL</translation>
    </message>
    <message>
        <source>unknown-kind</source>
        <translation>Unbekannte Art</translation>
    </message>
    <message>
        <source>unlinked-component</source>
        <translation>Unverbundene Komponente</translation>
    </message>
    <message>
        <source>unreachable-component</source>
        <translation>Unerreichbare Komponente</translation>
    </message>
    <message>
        <source>workers-too-few</source>
        <translation>Zu wenige Worker</translation>
    </message>
    <message>
        <source>write-kept-nowhere</source>
        <translation>Nirgends behaltener Schreibzugriff</translation>
    </message>
    <message>
        <source>write-waits-for-another-region</source>
        <translation>Schreibzugriff wartet auf andere Region</translation>
    </message>
    <message>
        <source>writes-only-in-memory</source>
        <translation>Schreibzugriffe nur im Speicher</translation>
    </message>
</context>
</TS>
