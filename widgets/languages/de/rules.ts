<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>'{a}' backs off without jitter: what failed together returns together.</source>
        <translation>„{a}“ wartet ohne Jitter: Was zusammen gescheitert ist, kommt zusammen wieder.</translation>
    </message>
    <message>
        <source>'{a}' may try to log in without any limit: no API gateway stands before '{b}'.</source>
        <translation>„{a}“ darf ohne jede Grenze Anmeldungen versuchen: Vor „{b}“ steht kein API-Gateway.</translation>
    </message>
    <message>
        <source>'{a}' reaches '{b}' beside its API gateway '{c}'.</source>
        <translation>„{a}“ erreicht „{b}“ an dessen API-Gateway „{c}“ vorbei.</translation>
    </message>
    <message>
        <source>'{a}' waits for '{b}' in another region: {c} there and back.</source>
        <translation>„{a}“ wartet auf „{b}“ in einer anderen Region: {c} hin und zurück.</translation>
    </message>
    <message>
        <source>'{a}' waits up to {b} for '{c}', but its own callers give up after {d}.</source>
        <translation>„{a}“ wartet bis zu {b} auf „{c}“, doch die eigenen Aufrufer geben nach {d} auf.</translation>
    </message>
    <message>
        <source>, and nothing reaches {a}</source>
        <translation>; unerreichbar: {a}</translation>
    </message>
    <message>
        <source>A failover of the database '{a}' loses the acknowledged writes that no replica has received yet.</source>
        <translation>Ein Failover der Datenbank „{a}“ verliert die bestätigten Schreibzugriffe, die noch kein Replica erhalten hat.</translation>
    </message>
    <message>
        <source>A health check of the {a} waits {b}, longer than the {c} to the next one.</source>
        <translation>Ein Health Check wartet {b}, länger als die {c} bis zum nächsten ({a}).</translation>
    </message>
    <message>
        <source>Acknowledge writes of {name} when a replica has them</source>
        <translation>Schreibzugriffe von {name} bestätigen, sobald ein Replica sie hat</translation>
    </message>
    <message>
        <source>Alert when instances of {name}'s components are down</source>
        <translation>Alarm geben, wenn Instanzen der Komponenten von {name} ausgefallen sind</translation>
    </message>
    <message>
        <source>An outage of the {a} '{b}' takes {c} components along: {d} fail.</source>
        <translation>Ein Ausfall reißt {c} Komponenten mit ({a} „{b}“): Es scheitern {d}.</translation>
    </message>
    <message>
        <source>An outage of the {a} '{b}' takes {c} components along: {d} fail{e}.</source>
        <translation>Ein Ausfall reißt {c} Komponenten mit ({a} „{b}“): Es scheitern {d}{e}.</translation>
    </message>
    <message>
        <source>Check {name} every {time}</source>
        <translation>{name} alle {time} prüfen</translation>
    </message>
    <message>
        <source>Every '{a}' request joins across all {b} shards of '{c}'.</source>
        <translation>Jede „{a}“-Anfrage verknüpft Daten über alle {b} Shards von „{c}“.</translation>
    </message>
    <message>
        <source>Every object of '{a}' is fetched from the bucket by '{b}': no CDN keeps any.</source>
        <translation>Jedes Objekt von „{a}“ holt „{b}“ aus dem Bucket: Kein CDN behält eines.</translation>
    </message>
    <message>
        <source>Everything stands in '{a}': with its loss {b} fail.</source>
        <translation>Alles steht in „{a}“: Geht es verloren, scheitern {b}.</translation>
    </message>
    <message>
        <source>Give a message of {name} {time}</source>
        <translation>Einer Nachricht von {name} {time} geben</translation>
    </message>
    <message>
        <source>Give hot keys of {name} shards of their own</source>
        <translation>Heißen Schlüsseln von {name} eigene Shards geben</translation>
    </message>
    <message>
        <source>Give the calls of {name} time-outs</source>
        <translation>Den Aufrufen von {name} Timeouts geben</translation>
    </message>
    <message>
        <source>Give up on messages of {name} after 5 deliveries</source>
        <translation>Nachrichten von {name} nach 5 Zustellungen aufgeben</translation>
    </message>
    <message>
        <source>Give {name} a replica</source>
        <translation>{name} ein Replica geben</translation>
    </message>
    <message>
        <source>Give {name} a retry budget of 20 %</source>
        <translation>{name} ein Retry-Budget von 20 % geben</translation>
    </message>
    <message>
        <source>Give {name} a session store</source>
        <translation>{name} einen Session-Speicher geben</translation>
    </message>
    <message>
        <source>Give {name} a time-out of {b}</source>
        <translation>{name} einen Timeout von {b} geben</translation>
    </message>
    <message>
        <source>Give {name} room for {b} keys</source>
        <translation>{name} Platz für {b} Schlüssel geben</translation>
    </message>
    <message>
        <source>Give {name} room for {b} objects</source>
        <translation>{name} Platz für {b} Objekte geben</translation>
    </message>
    <message>
        <source>Give {name} {b} connections</source>
        <translation>{name} einen Pool von {b} geben</translation>
    </message>
    <message>
        <source>Give {name} {b} of memory</source>
        <translation>{name} {b} Arbeitsspeicher geben</translation>
    </message>
    <message>
        <source>Give {name} {b} of storage</source>
        <translation>{name} {b} Speicherplatz geben</translation>
    </message>
    <message>
        <source>Give {name} {b} partitions</source>
        <translation>{name} {b} Partitionen geben</translation>
    </message>
    <message>
        <source>Hold {name} at {b}</source>
        <translation>{name} bei {b} halten</translation>
    </message>
    <message>
        <source>Keep dead letters of {name}</source>
        <translation>Dead Letters von {name} behalten</translation>
    </message>
    <message>
        <source>Keep the messages of {name} on disk</source>
        <translation>Die Nachrichten von {name} auf Platte halten</translation>
    </message>
    <message>
        <source>Keep {a} instances of {name} on</source>
        <translation>Ständig {a} Instanzen von {name} laufen lassen</translation>
    </message>
    <message>
        <source>Let a check of {name} end before the next</source>
        <translation>Eine Prüfung von {name} vor der nächsten enden lassen</translation>
    </message>
    <message>
        <source>Let a worker consume {name}</source>
        <translation>Einen Worker {name} abarbeiten lassen</translation>
    </message>
    <message>
        <source>Let entries of {name} expire after 5 min</source>
        <translation>Einträge von {name} nach 5 min verfallen lassen</translation>
    </message>
    <message>
        <source>Let the breaker of {name} open</source>
        <translation>Den Circuit Breaker von {name} öffnen lassen</translation>
    </message>
    <message>
        <source>Let two checks of {name} decide</source>
        <translation>Zwei Prüfungen von {name} entscheiden lassen</translation>
    </message>
    <message>
        <source>Let users read their own writes</source>
        <translation>Nutzer ihre eigenen Schreibzugriffe lesen lassen</translation>
    </message>
    <message>
        <source>Let {name} answer with any endpoint</source>
        <translation>{name} mit einem beliebigen Endpunkt antworten lassen</translation>
    </message>
    <message>
        <source>Let {name} back off before it retries</source>
        <translation>{name} vor einer Wiederholung warten lassen (Back-off)</translation>
    </message>
    <message>
        <source>Let {name} back off with jitter</source>
        <translation>{name} mit Jitter warten lassen</translation>
    </message>
    <message>
        <source>Let {name} bring users back</source>
        <translation>{name} Nutzer zum selben Server zurückführen lassen</translation>
    </message>
    <message>
        <source>Let {name} check the health of its targets</source>
        <translation>{name} die Gesundheit seiner Ziele prüfen lassen</translation>
    </message>
    <message>
        <source>Let {name} grow to {b} instances</source>
        <translation>{name} bis auf {b} Instanzen wachsen lassen</translation>
    </message>
    <message>
        <source>Let {name} hedge after {b}</source>
        <translation>{name} nach {b} hedgen lassen</translation>
    </message>
    <message>
        <source>Let {name} hold every session</source>
        <translation>{name} alle Sitzungen halten lassen</translation>
    </message>
    <message>
        <source>Let {name} refuse when it is full</source>
        <translation>{name} abweisen lassen, wenn die Queue voll ist</translation>
    </message>
    <message>
        <source>Let {name} replicate asynchronously</source>
        <translation>{name} asynchron replizieren lassen</translation>
    </message>
    <message>
        <source>Let {name} take {b} calls at once</source>
        <translation>{name} {b} Aufrufe gleichzeitig annehmen lassen</translation>
    </message>
    <message>
        <source>Let {name} write through</source>
        <translation>{name} durchschreiben lassen (Write-through)</translation>
    </message>
    <message>
        <source>Make {name} as large as its {b} keys</source>
        <translation>{name} so groß wie seine {b} Schlüssel machen</translation>
    </message>
    <message>
        <source>Move {name} to {target}</source>
        <translation>{name} nach {target} verlegen</translation>
    </message>
    <message>
        <source>No request enters the design: it has no client; add one and link it to what it calls.</source>
        <translation>Keine Anfrage gelangt in den Entwurf: Er hat keinen Client; einen hinzufügen und mit dem verbinden, was er aufruft.</translation>
    </message>
    <message>
        <source>Nothing stands in the place '{a}'.</source>
        <translation>Am Ort „{a}“ steht nichts.</translation>
    </message>
    <message>
        <source>One failed check is enough for the {a} to act: a lost probe looks like a crash.</source>
        <translation>{a} handelt schon nach einer einzigen misslungenen Prüfung: Eine verlorene Probe sieht wie ein Absturz aus.</translation>
    </message>
    <message>
        <source>Resharding '{a}' moves nearly every key: they lie by remainder.</source>
        <translation>Ein Resharding von „{a}“ verschiebt fast jeden Schlüssel: Sie liegen nach Divisionsrest.</translation>
    </message>
    <message>
        <source>Retries in {a} layers multiply: one request of '{b}' asks '{c}' up to {d} times while it fails.</source>
        <translation>Wiederholungen in {a} Schichten multiplizieren sich: Eine Anfrage von „{b}“ fragt „{c}“ bis zu {d}-mal, solange es ausfällt.</translation>
    </message>
    <message>
        <source>Retry in one layer only: {name}</source>
        <translation>Nur in einer Schicht wiederholen: {name}</translation>
    </message>
    <message>
        <source>Run two instances of {name}</source>
        <translation>{name} mit zwei Instanzen betreiben</translation>
    </message>
    <message>
        <source>Run {a} instances of {name}</source>
        <translation>{name} mit {a} Instanzen betreiben</translation>
    </message>
    <message>
        <source>Spread the keys of {name} on a ring</source>
        <translation>Die Schlüssel von {name} auf einem Ring verteilen</translation>
    </message>
    <message>
        <source>Store what {name} joins together</source>
        <translation>Zusammen speichern, was {name} verknüpft</translation>
    </message>
    <message>
        <source>The API gateway '{a}' lets {b} requests/s pass of {c} that arrive: {d} are turned away.</source>
        <translation>Das API-Gateway „{a}“ lässt {b} von {c} eintreffenden Anfragen/s durch: {d} werden abgewiesen.</translation>
    </message>
    <message>
        <source>The CDN '{a}' forgets after {b}: at '{c}' {d} of the reads would be hits, {e} without the TTL.</source>
        <translation>Das CDN „{a}“ vergisst nach {b}: In „{c}“ wären {d} der Lesezugriffe Treffer, {e} ohne die TTL.</translation>
    </message>
    <message>
        <source>The CDN '{a}' holds {b} of {c} objects: at '{d}' {e} of the reads would be hits, {f} with all.</source>
        <translation>Das CDN „{a}“ hält {b} von {c} Objekten: In „{d}“ wären {e} der Lesezugriffe Treffer, {f} mit allen.</translation>
    </message>
    <message>
        <source>The CDN '{a}' is asked for nothing that it could keep.</source>
        <translation>Vom CDN „{a}“ wird nichts verlangt, was es behalten könnte.</translation>
    </message>
    <message>
        <source>The DNS '{a}' answers with endpoints that it does not check: its policy '{b}' goes on naming one that is down.</source>
        <translation>Das DNS „{a}“ antwortet mit Endpunkten, die es nicht prüft: Seine Regel „{b}“ nennt weiter einen ausgefallenen.</translation>
    </message>
    <message>
        <source>The DNS '{a}' looks for the nearest endpoint, but all of them stand in '{b}'.</source>
        <translation>Das DNS „{a}“ sucht den nächsten Endpunkt, doch alle stehen in „{b}“.</translation>
    </message>
    <message>
        <source>The autoscaling of the {a} has no room: at least and at most {b} instances.</source>
        <translation>Das Autoscaling hat keinen Spielraum ({a}): mindestens und höchstens {b} Instanzen.</translation>
    </message>
    <message>
        <source>The cache '{a}' acknowledges writes before the database has them: a crash loses those of the last {b}.</source>
        <translation>Der Cache „{a}“ bestätigt Schreibzugriffe, bevor die Datenbank sie hat: Ein Absturz verliert die der letzten {b}.</translation>
    </message>
    <message>
        <source>The cache '{a}' forgets after {b}: {c} of the reads would be hits, {d} without the TTL.</source>
        <translation>Der Cache „{a}“ vergisst nach {b}: {c} der Lesezugriffe wären Treffer, {d} ohne die TTL.</translation>
    </message>
    <message>
        <source>The cache '{a}' has room for {b} entries, but there are {c} keys.</source>
        <translation>Der Cache „{a}“ hat Platz für {b} Einträge, doch es gibt nur {c} Schlüssel.</translation>
    </message>
    <message>
        <source>The cache '{a}' holds {b} of {c} keys: {d} of the reads would be hits, {e} with all.</source>
        <translation>Der Cache „{a}“ hält {b} von {c} Schlüsseln: {d} der Lesezugriffe wären Treffer, {e} mit allen.</translation>
    </message>
    <message>
        <source>The cache '{a}' never forgets, and '{b}' writes to the database without telling it.</source>
        <translation>Der Cache „{a}“ vergisst nie, und „{b}“ schreibt in die Datenbank, ohne es ihm zu sagen.</translation>
    </message>
    <message>
        <source>The circuit breaker of '{a}' needs {b} calls but looks at {c} only.</source>
        <translation>Der Circuit Breaker von „{a}“ braucht {b} Aufrufe, betrachtet aber nur {c}.</translation>
    </message>
    <message>
        <source>The client '{a}' gives up after {b}, but '{c}' answers in {d} in the mean.</source>
        <translation>Der Client „{a}“ gibt nach {b} auf, doch „{c}“ antwortet im Mittel erst nach {d}.</translation>
    </message>
    <message>
        <source>The database '{a}' and all its replicas stand in '{b}'.</source>
        <translation>Die Datenbank „{a}“ und alle ihre Replicas stehen in „{b}“.</translation>
    </message>
    <message>
        <source>The database '{a}' has failover but no replica to fail over to.</source>
        <translation>Die Datenbank „{a}“ hat ein Failover, aber kein Replica, das übernehmen könnte.</translation>
    </message>
    <message>
        <source>The database '{a}' has the only copy of what is written to it.</source>
        <translation>Die Datenbank „{a}“ hält die einzige Kopie dessen, was in sie geschrieben wird.</translation>
    </message>
    <message>
        <source>The database '{a}' holds {b} on {c} of storage.</source>
        <translation>Die Datenbank „{a}“ hält {b} auf {c} Speicherplatz.</translation>
    </message>
    <message>
        <source>The databases '{a}' and '{b}' both take writes: of two to one key the later wins.</source>
        <translation>Die Datenbanken „{a}“ und „{b}“ nehmen beide Schreibzugriffe an: Von zweien auf denselben Schlüssel gewinnt der spätere.</translation>
    </message>
    <message>
        <source>The key {key} of '{b}' heats its shard: it gets {c} of the calls, not {d}.</source>
        <translation>Der Schlüssel {key} von „{b}“ erhitzt seinen Shard: Er bekommt {c} der Aufrufe statt {d}.</translation>
    </message>
    <message>
        <source>The link '{a}' gives up after {b}, but '{c}' answers in {d} in the mean.</source>
        <translation>Die Verbindung „{a}“ gibt nach {b} auf, doch „{c}“ antwortet im Mittel erst nach {d}.</translation>
    </message>
    <message>
        <source>The link '{a}' has {b} connections, but {c} calls to '{d}' are under way at once.</source>
        <translation>Der Pool der Verbindung „{a}“ fasst {b}, doch {c} Aufrufe an „{d}“ sind gleichzeitig unterwegs.</translation>
    </message>
    <message>
        <source>The link '{a}' retries at once: a target in trouble gets more calls, not fewer.</source>
        <translation>Die Verbindung „{a}“ wiederholt sofort: Ein Ziel in Not bekommt mehr Aufrufe, nicht weniger.</translation>
    </message>
    <message>
        <source>The link '{a}' says the same as '{b}': '{c}' calls '{d}' twice.</source>
        <translation>Die Verbindung „{a}“ sagt dasselbe wie „{b}“: „{c}“ ruft „{d}“ zweimal auf.</translation>
    </message>
    <message>
        <source>The link '{a}' sends a second read after {b}, but '{c}' takes {d} in the mean.</source>
        <translation>Die Verbindung „{a}“ schickt nach {b} einen zweiten Lesezugriff, doch „{c}“ braucht im Mittel {d}.</translation>
    </message>
    <message>
        <source>The link '{a}' turns a failing call into {b}, and no budget limits that.</source>
        <translation>Die Verbindung „{a}“ macht aus einem scheiternden Aufruf {b}, und kein Budget begrenzt das.</translation>
    </message>
    <message>
        <source>The load balancer '{a}' does not check its {b} targets: one that is down goes on getting its share of the calls.</source>
        <translation>Der Load Balancer „{a}“ prüft seine {b} Ziele nicht: Ein ausgefallenes bekommt weiter seinen Teil der Aufrufe.</translation>
    </message>
    <message>
        <source>The load balancer '{a}' has one target, '{b}': there is nothing to balance.</source>
        <translation>Der Load Balancer „{a}“ hat nur ein Ziel, „{b}“: Es gibt nichts zu verteilen.</translation>
    </message>
    <message>
        <source>The load balancer '{a}' needs all its {b} servers: with '{c}' down the others would be {d} busy.</source>
        <translation>Der Load Balancer „{a}“ braucht alle seine {b} Server: Fällt „{c}“ aus, sind die anderen zu {d} ausgelastet.</translation>
    </message>
    <message>
        <source>The message queue '{a}' delivers a message without end: one that crashes its worker never reaches the dead letters.</source>
        <translation>Die Message Queue „{a}“ stellt eine Nachricht endlos zu: Eine, die ihren Worker abstürzen lässt, gelangt nie zu den Dead Letters.</translation>
    </message>
    <message>
        <source>The message queue '{a}' drops a message after {b} deliveries: no queue keeps the dead ones.</source>
        <translation>Die Message Queue „{a}“ verwirft eine Nachricht nach {b} Zustellungen: Keine Queue hält die unzustellbaren.</translation>
    </message>
    <message>
        <source>The message queue '{a}' hands a message out again after {b}, but a job takes {c}.</source>
        <translation>Die Message Queue „{a}“ gibt eine Nachricht nach {b} erneut aus, doch ein Job braucht {c}.</translation>
    </message>
    <message>
        <source>The message queue '{a}' has no worker: its messages are never done.</source>
        <translation>Die Message Queue „{a}“ hat keinen Worker: Ihre Nachrichten werden nie erledigt.</translation>
    </message>
    <message>
        <source>The message queue '{a}' has {b} partitions, but {c} messages must be worked on at once.</source>
        <translation>Die Message Queue „{a}“ hat {b} Partitionen, doch {c} Nachrichten müssen gleichzeitig bearbeitet werden.</translation>
    </message>
    <message>
        <source>The message queue '{a}' keeps messages in memory only: a crash loses all that wait.</source>
        <translation>Die Message Queue „{a}“ hält Nachrichten nur im Speicher: Ein Absturz verliert alle wartenden.</translation>
    </message>
    <message>
        <source>The message queue '{a}' loses its oldest message for every one beyond {b}.</source>
        <translation>Die Message Queue „{a}“ verliert für jede Nachricht über {b} hinaus ihre älteste.</translation>
    </message>
    <message>
        <source>The monitoring '{a}' heals when an alert fires, but has no alert.</source>
        <translation>Das Monitoring „{a}“ heilt, wenn ein Alarm auslöst, hat aber keinen Alarm.</translation>
    </message>
    <message>
        <source>The objective '{a}' for '{b}' is watched by no monitoring.</source>
        <translation>Das Ziel „{a}“ für „{b}“ wird von keinem Monitoring überwacht.</translation>
    </message>
    <message>
        <source>The place '{a}' has no location: nobody knows how far it is.</source>
        <translation>Der Ort „{a}“ hat keinen Standort: Niemand weiß, wie weit er entfernt ist.</translation>
    </message>
    <message>
        <source>The server '{a}' is asked for requests that need a session, and has no session store.</source>
        <translation>Der Server „{a}“ bekommt Anfragen, die eine Sitzung brauchen, und hat keinen Session-Speicher.</translation>
    </message>
    <message>
        <source>The server '{a}' is asked to write and has no store to keep it in.</source>
        <translation>Der Server „{a}“ soll schreiben und hat keinen Speicher, um etwas zu behalten.</translation>
    </message>
    <message>
        <source>The server '{a}' keeps sessions in its memory, but the load balancer '{b}' sends its users to others too.</source>
        <translation>Der Server „{a}“ hält Sitzungen in seinem Speicher, doch der Load Balancer „{b}“ schickt seine Nutzer auch zu anderen.</translation>
    </message>
    <message>
        <source>The server '{a}' remembers {b} sessions of {c} active users.</source>
        <translation>Der Server „{a}“ merkt sich {b} Sitzungen von {c} aktiven Nutzern.</translation>
    </message>
    <message>
        <source>The sharded database '{a}' has one shard only: it spreads nothing.</source>
        <translation>Die Datenbank mit Shards „{a}“ hat nur einen Shard: Sie verteilt nichts.</translation>
    </message>
    <message>
        <source>The traffic of the {a} jumps to what {b} instances can do, but only {c} are sure to be on and a new one takes up to {d}.</source>
        <translation>Der Verkehr springt auf das, was {b} Instanzen leisten ({a}); sicher laufen aber nur {c}, und eine neue braucht bis zu {d}.</translation>
    </message>
    <message>
        <source>The {a} costs {b} a month and is {c} busy.</source>
        <translation>{a} kostet {b} im Monat und ist zu {c} ausgelastet.</translation>
    </message>
    <message>
        <source>The {a} has {b} places ({c}), but {d} calls are inside at once.</source>
        <translation>{a} hat {b} Plätze ({c}), doch {d} Aufrufe sind gleichzeitig darin.</translation>
    </message>
    <message>
        <source>The {a} is a single point of failure: while it is down {b} fail{c}.</source>
        <translation>Single Point of Failure: {a}. Bei Ausfall scheitern {b}{c}.</translation>
    </message>
    <message>
        <source>The {a} is linked to itself.</source>
        <translation>{a} ist mit sich selbst verbunden.</translation>
    </message>
    <message>
        <source>The {a} may need {b} to notice a failure: more than the {c} of outage a month that the objective allows.</source>
        <translation>{a} bemerkt einen Ausfall womöglich erst nach {b}: länger als die {c} Ausfall im Monat, die das Ziel erlaubt.</translation>
    </message>
    <message>
        <source>The {a} needs {b} with all places taken, but has {c}.</source>
        <translation>{a} braucht {b}, wenn alle Plätze belegt sind, hat aber {c}.</translation>
    </message>
    <message>
        <source>The {a} scales out only above {b} busy cores.</source>
        <translation>{a} wächst erst, wenn die Kerne zu mehr als {b} ausgelastet sind.</translation>
    </message>
    <message>
        <source>The {a} stands in no place: no outage of a place can hit it.</source>
        <translation>{a} steht an keinem Ort: Kein Ausfall eines Ortes kann die Komponente treffen.</translation>
    </message>
    <message>
        <source>The {a} waits for {what} without a time-out.</source>
        <translation>{a} wartet ohne Timeout auf {what}.</translation>
    </message>
    <message>
        <source>The {a} would be {b} busy: calls wait {c} service times there.</source>
        <translation>{a} wäre zu {b} ausgelastet: Aufrufe warten dort {c} Bedienzeiten lang.</translation>
    </message>
    <message>
        <source>Users may not see their own writes to '{a}': '{b}' follows it asynchronously and answers {c}.</source>
        <translation>Nutzer sehen ihre eigenen Schreibzugriffe auf „{a}“ womöglich nicht: „{b}“ folgt asynchron und beantwortet {c}.</translation>
    </message>
    <message>
        <source>Writes to '{a}' wait for '{b}' in another region: {c} each.</source>
        <translation>Schreibzugriffe auf „{a}“ warten auf „{b}“ in einer anderen Region: je {c}.</translation>
    </message>
    <message>
        <source>{what} and {count} more</source>
        <translation>{what} und {count} weitere</translation>
    </message>
</context>
</TS>
