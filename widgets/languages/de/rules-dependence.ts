<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>'{a}' chooses between {b} servers itself: no load balancer stands before them.</source>
        <translation>„{a}“ wählt selbst zwischen {b} Servern: Vor ihnen steht kein Load-Balancer.</translation>
    </message>
    <message>
        <source>'{a}' spreads {b} keys over {c} shards: some hold none.</source>
        <translation>„{a}“ verteilt {b} Schlüssel auf {c} Shards: Manche enthalten keinen.</translation>
    </message>
    <message>
        <source>'{a}' spreads {b} users over {c} shards: some hold none.</source>
        <translation>„{a}“ verteilt {b} Nutzer auf {c} Shards: Manche enthalten keinen.</translation>
    </message>
    <message>
        <source>4,000 reads/s with a hit ratio of 90 % before a database that can do 1,000 a second.</source>
        <translation>4.000 Lesezugriffe/s mit einer Trefferquote von 90 % vor einer Datenbank, die 1.000 in der Sekunde schafft.</translation>
    </message>
    <message>
        <source>A class with three keys before four shards; four shards and `"shards_in_use": 3`.</source>
        <translation>Eine Klasse mit drei Schlüsseln vor vier Shards; vier Shards und `"shards_in_use": 3`.</translation>
    </message>
    <message>
        <source>A database that can only live behind its cache.</source>
        <translation>Eine Datenbank, die nur hinter ihrem Cache leben kann.</translation>
    </message>
    <message>
        <source>A failover that resolvers hear of much later.</source>
        <translation>Ein Failover, von dem Resolver viel später erfahren.</translation>
    </message>
    <message>
        <source>A load balancer with a standby and health checks between them.</source>
        <translation>Ein Load-Balancer mit Standby und Health-Checks dazwischen.</translation>
    </message>
    <message>
        <source>A request of '{a}' waits for {b} servers, one after the other.</source>
        <translation>Eine Anfrage von „{a}“ wartet auf {b} Server, einen nach dem anderen.</translation>
    </message>
    <message>
        <source>A request that waits for service after service.</source>
        <translation>Eine Anfrage, die auf einen Dienst nach dem anderen wartet.</translation>
    </message>
    <message>
        <source>A shard that nothing falls on.</source>
        <translation>Ein Shard, auf den nichts fällt.</translation>
    </message>
    <message>
        <source>A standby for the load balancer; a second instance of a server or worker that keeps nothing itself; automatic failover for the primary, with a replica where it has none.</source>
        <translation>Ein Standby für den Load-Balancer; eine zweite Instanz für Server und Worker, die selbst nichts aufbewahren; automatischer Failover für den Primary, mit einem Replica, wo er keines hat.</translation>
    </message>
    <message>
        <source>Answers that live for one minute.</source>
        <translation>Antworten, die eine Minute leben.</translation>
    </message>
    <message>
        <source>Clients that are linked to two servers or more for all their requests, without a balancer or DNS.</source>
        <translation>Clients, die für alle ihre Anfragen mit zwei oder mehr Servern verbunden sind, ohne Load-Balancer oder DNS.</translation>
    </message>
    <message>
        <source>Clients that know every server by its name.</source>
        <translation>Clients, die jeden Server beim Namen kennen.</translation>
    </message>
    <message>
        <source>Clients whose requests wait for six servers or more, one after the other: in a chain, or asked in turn by one of them. Those that a balancer chooses from count as one.</source>
        <translation>Clients, deren Anfragen auf sechs oder mehr Server warten, einen nach dem anderen: in einer Kette oder der Reihe nach von einem gefragt. Die, aus denen ein Load-Balancer wählt, zählen als einer.</translation>
    </message>
    <message>
        <source>DNS that checks the health of several endpoints, and whose answers live for 5 min or more.</source>
        <translation>DNS, das die Gesundheit mehrerer Endpunkte prüft und dessen Antworten 5 min oder länger leben.</translation>
    </message>
    <message>
        <source>Databases that keep up with what the cache lets through, and would be overloaded by what comes once the cache, or one of its nodes, has crashed or starts empty.</source>
        <translation>Datenbanken, die mit dem Schritt halten, was der Cache durchlässt, aber überlastet wären, sobald der Cache oder einer seiner Knoten abgestürzt ist oder leer beginnt.</translation>
    </message>
    <message>
        <source>Give {a} a replica that takes over</source>
        <translation>{a} ein Replica geben, das übernimmt</translation>
    </message>
    <message>
        <source>Let answers of {a} live {b}</source>
        <translation>Antworten von {a} {b} leben lassen</translation>
    </message>
    <message>
        <source>Nobody takes a dead or busy server out, and every change of the servers is one of all clients.</source>
        <translation>Niemand nimmt einen toten oder überlasteten Server heraus, und jede Änderung der Server ist eine aller Clients.</translation>
    </message>
    <message>
        <source>None; which calls can be dropped, merged or handed to a queue is the designer's choice.</source>
        <translation>Keine; welche Aufrufe wegfallen, zusammengelegt oder einer Queue übergeben werden können, entscheidet, wer entwirft.</translation>
    </message>
    <message>
        <source>Of the {a} shards of '{b}' only {c} hold keys.</source>
        <translation>Von den {a} Shards von „{b}“ enthalten nur {c} Schlüssel.</translation>
    </message>
    <message>
        <source>Put a load balancer between {a} and its servers</source>
        <translation>Einen Load-Balancer zwischen {a} und seine Server stellen</translation>
    </message>
    <message>
        <source>Servers that are asked to write and have neither a store below them nor a local one, unless those who call them keep the write themselves.</source>
        <translation>Server, die schreiben sollen und weder einen Speicher unter sich noch einen eigenen haben, es sei denn, ihre Aufrufer bewahren das Geschriebene selbst auf.</translation>
    </message>
    <message>
        <source>Sharded databases with more shards than there are keys, or users where these decide on the shard, and shards that are linked and not in use, unless a scenario reshards.</source>
        <translation>Geshardete Datenbanken mit mehr Shards, als es Schlüssel gibt oder Nutzer, wo diese über den Shard entscheiden, und Shards, die verbunden und nicht in Gebrauch sind, es sei denn, ein Szenario verteilt neu.</translation>
    </message>
    <message>
        <source>So many nodes that the database can carry the share of one.</source>
        <translation>So viele Knoten, dass die Datenbank den Anteil eines Knotens tragen kann.</translation>
    </message>
    <message>
        <source>Spread {a} over {b} nodes</source>
        <translation>{a} auf {b} Knoten verteilen</translation>
    </message>
    <message>
        <source>Such a shard is paid for and takes no load off the others.</source>
        <translation>Ein solcher Shard kostet Geld und nimmt den anderen keine Last ab.</translation>
    </message>
    <message>
        <source>The DNS '{a}' notices a failure, but resolvers go on naming what is down for up to {b}.</source>
        <translation>Das DNS „{a}“ bemerkt einen Ausfall, aber Resolver nennen das Ausgefallene noch bis zu {b} lang.</translation>
    </message>
    <message>
        <source>The cache is no longer there for speed only: with it the database goes down, and an empty cache is not filled by a database that answers nobody.</source>
        <translation>Der Cache ist dann nicht mehr nur für die Geschwindigkeit da: Mit ihm fällt die Datenbank aus, und eine Datenbank, die niemandem antwortet, füllt keinen leeren Cache.</translation>
    </message>
    <message>
        <source>The dead endpoint is noticed in seconds, but resolvers go on naming it until their answer expires.</source>
        <translation>Der tote Endpunkt wird in Sekunden bemerkt, aber Resolver nennen ihn weiter, bis ihre Antwort abläuft.</translation>
    </message>
    <message>
        <source>The load balancer '{a}' needs all its {b} servers: with one instance of '{c}' down the others would be {d} busy.</source>
        <translation>Der Load-Balancer „{a}“ braucht alle seine {b} Server: Ohne eine Instanz von „{c}“ wären die anderen zu {d} ausgelastet.</translation>
    </message>
    <message>
        <source>Times add up and availabilities multiply: ten services with 99.9 % each give 99 %.</source>
        <translation>Zeiten addieren sich, und Verfügbarkeiten multiplizieren sich: Zehn Dienste mit je 99,9 % ergeben 99 %.</translation>
    </message>
    <message>
        <source>Use all shards of {a}</source>
        <translation>Alle Shards von {a} benutzen</translation>
    </message>
    <message>
        <source>Use all shards; for too few keys none: another shard key is another data model.</source>
        <translation>Alle Shards benutzen; bei zu wenigen Schlüsseln keine: Ein anderer Shard-Key ist ein anderes Datenmodell.</translation>
    </message>
    <message>
        <source>Where one server has no caller at all, and does not call the router itself, link it.</source>
        <translation>Wo ein Server gar keinen Aufrufer hat und den Router nicht selbst aufruft, wird er verbunden.</translation>
    </message>
    <message>
        <source>With one of the {a} nodes of the cache '{b}' down '{c}' would be {d} busy.</source>
        <translation>Fällt einer der {a} Knoten des Caches „{b}“ aus, wäre „{c}“ zu {d} ausgelastet.</translation>
    </message>
    <message>
        <source>Without the cache '{a}' '{b}' would be {c} busy.</source>
        <translation>Ohne den Cache „{a}“ wäre „{b}“ zu {c} ausgelastet.</translation>
    </message>
    <message>
        <source>`dns(policy=failover, ttl_s=3600)` before two data centers.</source>
        <translation>`dns(policy=failover, ttl_s=3600)` vor zwei Rechenzentren.</translation>
    </message>
    <message>
        <source>dns-answer-outlives-failover</source>
        <translation>DNS-Antwort überlebt den Failover</translation>
    </message>
    <message>
        <source>lost-cache-overloads</source>
        <translation>Verlorener Cache überlastet</translation>
    </message>
    <message>
        <source>many-servers-in-a-row</source>
        <translation>Viele Server hintereinander</translation>
    </message>
    <message>
        <source>servers-without-balancer</source>
        <translation>Server ohne Load-Balancer</translation>
    </message>
    <message>
        <source>shard-without-key</source>
        <translation>Shard ohne Schlüssel</translation>
    </message>
    <message>
        <source>Let writes to {a} wait for the first of several replicas</source>
        <translation>Schreibzugriffe auf {a} auf das erste von mehreren Replicas warten lassen</translation>
    </message>
    <message>
        <source>While the link to '{a}' is cut, no write to '{b}' is acknowledged.</source>
        <translation>Solange die Verbindung zu „{a}“ getrennt ist, wird kein Schreibzugriff auf „{b}“ bestätigt.</translation>
    </message>
    <message>
        <source>Writes that one cut link stops.</source>
        <translation>Schreibzugriffe, die eine getrennte Verbindung anhält.</translation>
    </message>
    <message>
        <source>Links to synchronous replicas, and the one to the only semi-synchronous replica, of databases that take writes. Links to another region are told by write-waits-for-another-region.</source>
        <translation>Verbindungen zu synchronen Replicas und die zum einzigen semisynchronen Replica, bei Datenbanken, die Schreibzugriffe annehmen. Verbindungen in eine andere Region meldet write-waits-for-another-region.</translation>
    </message>
    <message>
        <source>A replica that crashes is left out, but one that cannot be reached is waited for: while the link is cut no write is acknowledged.</source>
        <translation>Ein Replica, das abstürzt, wird ausgelassen, auf eines, das nicht zu erreichen ist, wird aber gewartet: Solange die Verbindung getrennt ist, wird kein Schreibzugriff bestätigt.</translation>
    </message>
    <message>
        <source>`db &gt; (mode=semi_sync) replica`.</source>
        <translation>`db &gt; (mode=semi_sync) replica`.</translation>
    </message>
    <message>
        <source>Two semi-synchronous replicas, of which a write waits for the first.</source>
        <translation>Zwei semisynchrone Replicas, auf deren erstes ein Schreibzugriff wartet.</translation>
    </message>
    <message>
        <source>writes-stop-with-one-link</source>
        <translation>Eine Verbindung hält Schreibzugriffe an</translation>
    </message>
</context>
</TS>
