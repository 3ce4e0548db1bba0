<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>'{a}' asks for too many components: at most {b} are allowed</source>
        <translation>„{a}“ verlangt zu viele Komponenten: höchstens {b} sind erlaubt</translation>
    </message>
    <message>
        <source>'{a}' is no figure but holds {b}</source>
        <translation>„{a}“ ist keine Größe, sondern enthält {b}</translation>
    </message>
    <message>
        <source>'{a}' is not understood: expected a name such as app*3(cores=8)</source>
        <translation>„{a}“ ist unverständlich: erwartet wird ein Name wie app*3(cores=8)</translation>
    </message>
    <message>
        <source>'{a}' is not understood: expected field=value</source>
        <translation>„{a}“ ist unverständlich: erwartet wird field=value</translation>
    </message>
    <message>
        <source>'{a}' names no kind of component: expected one of {b}</source>
        <translation>„{a}“ nennt keine Art von Komponente: erwartet wird eine von {b}</translation>
    </message>
    <message>
        <source>Collapse {name}</source>
        <translation>{name} zuklappen</translation>
    </message>
    <message>
        <source>Expand {name}</source>
        <translation>{name} aufklappen</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Kein Platz mehr auf dem Gerät</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem nur lesbar</translation>
    </message>
    <message>
        <source>Requests of the class {name} no longer ask {a} on every way: their work is given.</source>
        <translation>Nicht mehr auf jedem Weg einer Anfrage der Klasse {name} arbeitet {a}: Ihre Arbeit ist vorgegeben.</translation>
    </message>
    <message>
        <source>Stack {a} components</source>
        <translation>{a} Komponenten stapeln</translation>
    </message>
    <message>
        <source>The client {name} is not as in the start design: the traffic is given.</source>
        <translation>Der Client {name} ist nicht wie im Ausgangsentwurf: Der Verkehr ist vorgegeben.</translation>
    </message>
    <message>
        <source>The component {name} stands in no {b}: say where, since one will be lost.</source>
        <translation>Die Komponente {name} steht in keinem Ort der Art {b}: angeben, wo, da einer verloren gehen wird.</translation>
    </message>
    <message>
        <source>The component {name} stands in {place}: machines may stand in {b} only.</source>
        <translation>Die Komponente {name} steht in {place}: Maschinen dürfen nur in {b} stehen.</translation>
    </message>
    <message>
        <source>The component {name} stands nowhere: say in which place.</source>
        <translation>Die Komponente {name} steht nirgends: angeben, an welchem Ort.</translation>
    </message>
    <message>
        <source>The design has no {a} that could be lost.</source>
        <translation>Der Entwurf hat nichts der Art {a}, das verloren gehen könnte.</translation>
    </message>
    <message>
        <source>The field {name} of {component} is given by the challenge and not for sale: it must be {value}.</source>
        <translation>Das Feld {name} von {component} gibt die Aufgabe vor, es steht nicht zum Verkauf: Es muss {value} sein.</translation>
    </message>
    <message>
        <source>The latency of the link {name} is given by the challenge: leave it unset.</source>
        <translation>Die Latenz der Verbindung {name} gibt die Aufgabe vor: nicht setzen.</translation>
    </message>
    <message>
        <source>The place {name} is not as in the start design: where places lie is given.</source>
        <translation>Der Ort {name} ist nicht wie im Ausgangsentwurf: Wo Orte liegen, ist vorgegeben.</translation>
    </message>
    <message>
        <source>The place {name} lies nowhere: give it a location.</source>
        <translation>Der Ort {name} liegt nirgends: eine Lage angeben.</translation>
    </message>
    <message>
        <source>The promotion of a replica for {name} takes {b} s: that is given.</source>
        <translation>Die Beförderung eines Replicas für {name} dauert {b} s: Das ist vorgegeben.</translation>
    </message>
    <message>
        <source>The request classes differ from those of the start design: the traffic is given.</source>
        <translation>Die Anfrageklassen weichen von denen des Ausgangsentwurfs ab: Der Verkehr ist vorgegeben.</translation>
    </message>
    <message>
        <source>The storage of {name} must hold what the data need, {b} GB: that is given.</source>
        <translation>Der Speicher von {name} muss fassen, was die Daten brauchen, {b} GB: Das ist vorgegeben.</translation>
    </message>
    <message>
        <source>a CDN</source>
        <translation>ein CDN</translation>
    </message>
    <message>
        <source>a DNS</source>
        <translation>ein DNS</translation>
    </message>
    <message>
        <source>a cache</source>
        <translation>ein Cache</translation>
    </message>
    <message>
        <source>a cache, or a place with caches</source>
        <translation>ein Cache oder ein Ort mit Caches</translation>
    </message>
    <message>
        <source>a client</source>
        <translation>ein Client</translation>
    </message>
    <message>
        <source>a component is called '{a}' already: an id may stand once</source>
        <translation>eine Komponente heißt schon „{a}“: eine ID darf nur einmal stehen</translation>
    </message>
    <message>
        <source>a component that others call</source>
        <translation>eine Komponente, die andere aufrufen</translation>
    </message>
    <message>
        <source>a component that serves, or a place with such components</source>
        <translation>eine Komponente, die bedient, oder ein Ort mit solchen</translation>
    </message>
    <message>
        <source>a component whose instances can be replaced</source>
        <translation>eine Komponente, deren Instanzen ersetzt werden können</translation>
    </message>
    <message>
        <source>a component with an instance size</source>
        <translation>eine Komponente mit einer Instanzgröße</translation>
    </message>
    <message>
        <source>a component with instances</source>
        <translation>eine Komponente mit Instanzen</translation>
    </message>
    <message>
        <source>a component with {a} instances or nodes</source>
        <translation>eine Komponente mit {a} Instanzen oder Knoten</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a database with replicas</source>
        <translation>eine Datenbank mit Replicas</translation>
    </message>
    <message>
        <source>a group without components needs a frame of its own</source>
        <translation>eine Gruppe ohne Komponenten braucht einen eigenen Rahmen</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>eine Verbindung</translation>
    </message>
    <message>
        <source>a link, or a place that links lead out of</source>
        <translation>eine Verbindung oder ein Ort, aus dem Verbindungen hinausführen</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a load balancer</source>
        <translation>ein Load Balancer</translation>
    </message>
    <message>
        <source>a location stands twice: one point of presence a location</source>
        <translation>ein Standort steht doppelt: ein Zugangspunkt je Standort</translation>
    </message>
    <message>
        <source>a message queue</source>
        <translation>eine Message Queue</translation>
    </message>
    <message>
        <source>a monitoring</source>
        <translation>ein Monitoring</translation>
    </message>
    <message>
        <source>a number was expected, not '{a}'</source>
        <translation>erwartet wird eine Zahl, nicht „{a}“</translation>
    </message>
    <message>
        <source>a place is called '{a}' already: an id may stand once</source>
        <translation>ein Ort heißt schon „{a}“: eine ID darf nur einmal stehen</translation>
    </message>
    <message>
        <source>a request class</source>
        <translation>eine Anfrageklasse</translation>
    </message>
    <message>
        <source>a run keeps {a} events at most: this one has that many</source>
        <translation>ein Lauf behält höchstens {a} Ereignisse: dieser hat so viele</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>ein Server</translation>
    </message>
    <message>
        <source>a sharded database</source>
        <translation>eine Datenbank mit Shards</translation>
    </message>
    <message>
        <source>a sharded database with shards</source>
        <translation>eine Datenbank mit Shards</translation>
    </message>
    <message>
        <source>a stack needs two identical components at least</source>
        <translation>ein Stapel braucht mindestens zwei gleiche Komponenten</translation>
    </message>
    <message>
        <source>a whole number was expected, not '{a}'</source>
        <translation>erwartet wird eine ganze Zahl, nicht „{a}“</translation>
    </message>
    <message>
        <source>a worker</source>
        <translation>ein Worker</translation>
    </message>
    <message>
        <source>all points hold more than 50 million objects together, more than is simulated exactly</source>
        <translation>alle Zugangspunkte zusammen halten mehr als 50 Millionen Objekte, mehr als genau simuliert wird</translation>
    </message>
    <message>
        <source>an API gateway</source>
        <translation>ein API-Gateway</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an object storage</source>
        <translation>ein Object Storage</translation>
    </message>
    <message>
        <source>board.frames.{name}: no place is called '{b}'</source>
        <translation>board.frames.{name}: Kein Ort heißt „{b}“</translation>
    </message>
    <message>
        <source>board.positions.{name}: no component is called '{b}'</source>
        <translation>board.positions.{name}: Keine Komponente heißt „{b}“</translation>
    </message>
    <message>
        <source>burst must be at least 1: a token bucket that holds nothing lets nothing pass</source>
        <translation>burst muss mindestens 1 sein: ein Token Bucket, der nichts fasst, lässt nichts durch</translation>
    </message>
    <message>
        <source>burst_factor * burst_share must be below 1: else the bursts alone exceed the mean rate</source>
        <translation>burst_factor * burst_share muss unter 1 liegen: sonst übersteigen schon die Stöße die mittlere Rate</translation>
    </message>
    <message>
        <source>claim {name}: no scenario is called '{b}'</source>
        <translation>Behauptung {name}: Kein Szenario heißt „{b}“</translation>
    </message>
    <message>
        <source>claim {name}: the result has no {b} ('{c}' is not there)</source>
        <translation>Behauptung {name}: Das Ergebnis hat kein {b} („{c}“ ist nicht da)</translation>
    </message>
    <message>
        <source>claim {name}: {b} has no value in this run</source>
        <translation>Behauptung {name}: {b} hat in diesem Lauf keinen Wert</translation>
    </message>
    <message>
        <source>components.{name}.limit: a log of {b} requests for each of {c} users is more than is simulated exactly; expected at most {d} in all</source>
        <translation>components.{name}.limit: ein Protokoll von {b} Anfragen für jeden von {c} Nutzern ist mehr, als genau simuliert wird; erwartet werden insgesamt höchstens {d}</translation>
    </message>
    <message>
        <source>components.{name}.mix: expected at least one request class with a weight above 0</source>
        <translation>components.{name}.mix: erwartet wird mindestens eine Anfrageklasse mit einem Gewicht über 0</translation>
    </message>
    <message>
        <source>components.{name}.mix: no request class is called '{b}'</source>
        <translation>components.{name}.mix: Keine Anfrageklasse heißt „{b}“</translation>
    </message>
    <message>
        <source>components.{name}: kind '{b}' is not known to this version</source>
        <translation>components.{name}: Diese Version kennt die Art „{b}“ nicht</translation>
    </message>
    <message>
        <source>design cannot be added or removed: only its fields change</source>
        <translation>der Entwurf kann nicht hinzugefügt oder entfernt werden: nur seine Felder ändern sich</translation>
    </message>
    <message>
        <source>event dns_change: '{a}' is not in the running design as a link of a DNS</source>
        <translation>Ereignis dns_change: „{a}“ gibt es im laufenden Entwurf nicht als Verbindung eines DNS</translation>
    </message>
    <message>
        <source>event dns_change: expected the new weight of the record '{a}'</source>
        <translation>Ereignis dns_change: erwartet wird das neue Gewicht des Eintrags „{a}“</translation>
    </message>
    <message>
        <source>event reshard: shards is missing: expected the number of shards to use from now on</source>
        <translation>Ereignis reshard: shards fehlt: erwartet wird die Zahl der Shards, die künftig benutzt werden</translation>
    </message>
    <message>
        <source>event resize: '{a}' is as large as instances get ({b}): beyond it only more instances help</source>
        <translation>Ereignis resize: „{a}“ ist so groß, wie Instanzen werden ({b}): darüber helfen nur mehr Instanzen</translation>
    </message>
    <message>
        <source>event {a}: '{b}' is not in the running design as {c}</source>
        <translation>Ereignis {a}: „{b}“ ist im laufenden Entwurf nicht, was erwartet wird: {c}</translation>
    </message>
    <message>
        <source>event {a}: {b}</source>
        <translation>Ereignis {a}: {b}</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>erwartet wird ein Objekt</translation>
    </message>
    <message>
        <source>expected an object with a kind</source>
        <translation>erwartet wird ein Objekt mit einer Art (kind)</translation>
    </message>
    <message>
        <source>format must be a whole number of at least 1, but is '{a}'</source>
        <translation>format muss eine ganze Zahl von mindestens 1 sein, ist aber „{a}“</translation>
    </message>
    <message>
        <source>format {a} was made by a newer version: this one reads formats up to {b}</source>
        <translation>Format {a} stammt von einer neueren Version: diese liest Formate bis {b}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not a known field</source>
        <translation>ist kein bekanntes Feld</translation>
    </message>
    <message>
        <source>isolate needs the strategy directory: no other can move a single key</source>
        <translation>isolate braucht die Strategie directory: keine andere kann einen einzelnen Schlüssel verlegen</translation>
    </message>
    <message>
        <source>line {a}, column {b}: not valid JSON ({c})</source>
        <translation>Zeile {a}, Spalte {b}: kein gültiges JSON ({c})</translation>
    </message>
    <message>
        <source>links.{name}.classes: expected none: a link of the role {b} carries whatever there is</source>
        <translation>links.{name}.classes: erwartet werden keine: eine Verbindung der Rolle {b} trägt, was immer da ist</translation>
    </message>
    <message>
        <source>location '{a}' is no region of the catalog; expected one of {b}</source>
        <translation>Der Standort „{a}“ ist keine Region des Katalogs; erwartet wird eine von {b}</translation>
    </message>
    <message>
        <source>max_runs {a} must be at least runs, {b}</source>
        <translation>max_runs {a} muss mindestens runs sein, {b}</translation>
    </message>
    <message>
        <source>mean_ms is missing: {a} needs a mean in ms</source>
        <translation>mean_ms fehlt: {a} braucht einen Mittelwert in ms</translation>
    </message>
    <message>
        <source>memory_mb / item_bytes is above 50 million entries, more than is simulated exactly</source>
        <translation>memory_mb / item_bytes ergibt mehr als 50 Millionen Einträge, mehr als genau simuliert wird</translation>
    </message>
    <message>
        <source>min_instances is above max_instances</source>
        <translation>min_instances liegt über max_instances</translation>
    </message>
    <message>
        <source>must be JSON data, but has '{a}' as a key</source>
        <translation>müssen JSON-Daten sein, haben aber „{a}“ als Schlüssel</translation>
    </message>
    <message>
        <source>must be JSON data, but holds one of type {a}</source>
        <translation>müssen JSON-Daten sein, enthalten aber etwas vom Typ {a}</translation>
    </message>
    <message>
        <source>must be a figure of the whole run or of a class, but is '{a}'</source>
        <translation>muss eine Größe des ganzen Laufs oder einer Klasse sein, ist aber „{a}“</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>must be a finite number, but is {value}</source>
        <translation>muss eine endliche Zahl sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be a list, but is {value}</source>
        <translation>muss eine Liste sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be a number, but is {value}</source>
        <translation>muss eine Zahl sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>must be a text in quotes, but is {value}</source>
        <translation>muss ein Text in Anführungszeichen sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be a whole number, but is {value}</source>
        <translation>muss eine ganze Zahl sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be above {limit}</source>
        <translation>muss über {limit} liegen</translation>
    </message>
    <message>
        <source>must be above {limit}, but is {value}</source>
        <translation>muss über {limit} liegen, ist aber {value}</translation>
    </message>
    <message>
        <source>must be an id of small letters, digits and hyphens, such as web-1</source>
        <translation>muss eine ID aus Kleinbuchstaben, Ziffern und Bindestrichen sein, etwa web-1</translation>
    </message>
    <message>
        <source>must be an id of small letters, digits and hyphens, such as web-1, but is {value}</source>
        <translation>muss eine ID aus Kleinbuchstaben, Ziffern und Bindestrichen sein, etwa web-1, ist aber {value}</translation>
    </message>
    <message>
        <source>must be an object in braces</source>
        <translation>muss ein Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>must be an object in braces with components and links</source>
        <translation>muss ein Objekt in geschweiften Klammern mit components und links sein</translation>
    </message>
    <message>
        <source>must be an object in braces, but is {value}</source>
        <translation>muss ein Objekt in geschweiften Klammern sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be an object in braces, such as {"availability": 0.999}</source>
        <translation>muss ein Objekt in geschweiften Klammern sein, etwa {"availability": 0.999}</translation>
    </message>
    <message>
        <source>must be at least {limit}</source>
        <translation>muss mindestens {limit} sein</translation>
    </message>
    <message>
        <source>must be at least {limit}, but is {value}</source>
        <translation>muss mindestens {limit} sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be at most {limit}</source>
        <translation>darf höchstens {limit} sein</translation>
    </message>
    <message>
        <source>must be at most {limit}, but is {value}</source>
        <translation>darf höchstens {limit} sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be at most {most} characters long</source>
        <translation>darf höchstens {most} Zeichen lang sein</translation>
    </message>
    <message>
        <source>must be at most {most} characters long, but is {value}</source>
        <translation>darf höchstens {most} Zeichen lang sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be below {limit}</source>
        <translation>muss unter {limit} liegen</translation>
    </message>
    <message>
        <source>must be below {limit}, but is {value}</source>
        <translation>muss unter {limit} liegen, ist aber {value}</translation>
    </message>
    <message>
        <source>must be one of {a}, but is '{b}'</source>
        <translation>muss eines von {a} sein, ist aber „{b}“</translation>
    </message>
    <message>
        <source>must be one of {choices}</source>
        <translation>muss eines von {choices} sein</translation>
    </message>
    <message>
        <source>must be one of {choices}, but is {value}</source>
        <translation>muss eines von {choices} sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be text in UTF-8</source>
        <translation>muss Text in UTF-8 sein</translation>
    </message>
    <message>
        <source>must be the picture's bytes in base64</source>
        <translation>müssen die Bytes des Bildes in Base64 sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be true or false, but is {value}</source>
        <translation>muss true oder false sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must be valid Unicode text</source>
        <translation>muss gültiger Unicode-Text sein</translation>
    </message>
    <message>
        <source>must be valid Unicode text, but is {value}</source>
        <translation>muss gültiger Unicode-Text sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must have at least {least} entries</source>
        <translation>muss mindestens {least} Einträge haben</translation>
    </message>
    <message>
        <source>must have at least {least} entries, but is {value}</source>
        <translation>muss mindestens {least} Einträge haben, ist aber {value}</translation>
    </message>
    <message>
        <source>must have at most {most} entries</source>
        <translation>darf höchstens {most} Einträge haben</translation>
    </message>
    <message>
        <source>must have at most {most} entries, but is {value}</source>
        <translation>darf höchstens {most} Einträge haben, ist aber {value}</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must not be empty, but is {value}</source>
        <translation>darf nicht leer sein, ist aber {value}</translation>
    </message>
    <message>
        <source>must state at least one objective: {a}</source>
        <translation>muss mindestens ein Ziel nennen: {a}</translation>
    </message>
    <message>
        <source>no class is called '{a}': the run has {b}</source>
        <translation>keine Klasse heißt „{a}“: der Lauf hat {b}</translation>
    </message>
    <message>
        <source>no figure is called '{a}': a result has no '{b}' there</source>
        <translation>keine Größe heißt „{a}“: ein Ergebnis hat dort kein „{b}“</translation>
    </message>
    <message>
        <source>no stack is selected</source>
        <translation>kein Stapel ist ausgewählt</translation>
    </message>
    <message>
        <source>no {a} is called '{b}'</source>
        <translation>„{b}“ gibt es nicht ({a})</translation>
    </message>
    <message>
        <source>nothing in the design can have any of {a} happen to it</source>
        <translation>nichts im Entwurf kann eines davon erleiden: {a}</translation>
    </message>
    <message>
        <source>one replication says nothing about chance: at least 2 are needed</source>
        <translation>ein Lauf sagt nichts über den Zufall: mindestens 2 sind nötig</translation>
    </message>
    <message>
        <source>places.{name}.inside: a place cannot stand in itself ({component})</source>
        <translation>places.{name}.inside: ein Ort kann nicht in sich selbst stehen ({component})</translation>
    </message>
    <message>
        <source>process replay needs a profile with shape replay and its rates</source>
        <translation>der Prozess replay braucht ein Profil mit der Form replay und ihren Raten</translation>
    </message>
    <message>
        <source>profile.rates is empty: replay needs [time_s, rate_rps] pairs</source>
        <translation>profile.rates ist leer: replay braucht Paare [time_s, rate_rps]</translation>
    </message>
    <message>
        <source>quantiles has no meaning for {a}</source>
        <translation>quantiles hat für {a} keine Bedeutung</translation>
    </message>
    <message>
        <source>quantiles needs between 2 and 10000 entries for an empirical distribution</source>
        <translation>quantiles braucht für eine empirische Verteilung zwischen 2 und 10000 Einträge</translation>
    </message>
    <message>
        <source>quantiles needs rising probabilities from 0 to 1</source>
        <translation>quantiles braucht aufsteigende Wahrscheinlichkeiten von 0 bis 1</translation>
    </message>
    <message>
        <source>quantiles needs rising values between 0 and {a} ms</source>
        <translation>quantiles braucht aufsteigende Werte zwischen 0 und {a} ms</translation>
    </message>
    <message>
        <source>rate_rps and users both give the rate: keep one</source>
        <translation>rate_rps und users geben beide die Rate an: eines behalten</translation>
    </message>
    <message>
        <source>rates needs rising times</source>
        <translation>rates braucht aufsteigende Zeiten</translation>
    </message>
    <message>
        <source>target is a share of the cores for cpu: expected at most 1</source>
        <translation>target ist für cpu ein Anteil der Kerne: erwartet wird höchstens 1</translation>
    </message>
    <message>
        <source>the design has no client: nothing would send a request</source>
        <translation>der Entwurf hat keinen Client: nichts würde eine Anfrage schicken</translation>
    </message>
    <message>
        <source>the design holds more than {a} values, the most a design file may hold</source>
        <translation>der Entwurf enthält mehr als {a} Werte, mehr darf eine Entwurfsdatei nicht fassen</translation>
    </message>
    <message>
        <source>the design itself cannot be removed</source>
        <translation>der Entwurf selbst kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>the first line must hold a design</source>
        <translation>die erste Zeile muss einen Entwurf enthalten</translation>
    </message>
    <message>
        <source>the mean times and the length must be above 0 s</source>
        <translation>die mittleren Zeiten und die Dauer müssen über 0 s liegen</translation>
    </message>
    <message>
        <source>wait_for must be at most fan_out ({a}): there are no more answers</source>
        <translation>wait_for darf höchstens fan_out ({a}) sein: mehr Antworten gibt es nicht</translation>
    </message>
    <message>
        <source>warmup_s must be below until_s: else nothing is measured</source>
        <translation>warmup_s muss unter until_s liegen: sonst wird nichts gemessen</translation>
    </message>
    <message>
        <source>warmup_s {a} must end before the run does, until_s {b}</source>
        <translation>warmup_s {a} muss vor dem Ende des Laufs liegen, until_s {b}</translation>
    </message>
    <message>
        <source>{a} million calls are under way at {b} s, most of them in '{c}': give it more capacity, or a queue_limit</source>
        <translation>bei {b} s sind {a} Millionen Aufrufe unterwegs, die meisten davon in „{c}“: mehr Kapazität geben oder ein queue_limit</translation>
    </message>
    <message>
        <source>{name} differs from {component}: a stack is of one kind, with the same fields and links</source>
        <translation>{name} unterscheidet sich von {component}: ein Stapel ist von einer Art, mit denselben Feldern und Verbindungen</translation>
    </message>
    <message>
        <source>{name} has no meaning for {b}</source>
        <translation>{name} hat für {b} keine Bedeutung</translation>
    </message>
    <message>
        <source>{name} is of kind {b} of a newer version: its data cannot be changed here</source>
        <translation>{name} ist von der Art {b} aus einer neueren Version: ihre Daten können hier nicht geändert werden</translation>
    </message>
    <message>
        <source>{name} is no longer as it was when '{b}' was made</source>
        <translation>{name} ist nicht mehr so wie zu dem Zeitpunkt, als „{b}“ entstand</translation>
    </message>
    <message>
        <source>{name} is no longer there</source>
        <translation>{name} ist nicht mehr da</translation>
    </message>
    <message>
        <source>{name} is not a known key; expected one of {b}</source>
        <translation>{name} ist kein bekannter Schlüssel; erwartet wird einer von {b}</translation>
    </message>
    <message>
        <source>{name} is there already, so '{b}' cannot add it</source>
        <translation>{name} ist schon da, also kann „{b}“ es nicht hinzufügen</translation>
    </message>
    <message>
        <source>{name} is there already: an id may stand once in a section</source>
        <translation>{name} ist schon da: eine ID darf in einem Abschnitt nur einmal stehen</translation>
    </message>
    <message>
        <source>{name} is updated and also added or removed</source>
        <translation>{name} wird geändert und zugleich hinzugefügt oder entfernt</translation>
    </message>
    <message>
        <source>{name} needs a reason to be silenced: a sentence that says why it does not matter here</source>
        <translation>{name} braucht einen Grund, um zu schweigen: einen Satz, warum es hier keine Rolle spielt</translation>
    </message>
    <message>
        <source>{name} stands in a stack already: unstack it first</source>
        <translation>{name} steht schon in einem Stapel: diesen zuerst auflösen</translation>
    </message>
    <message>
        <source>{name}.{component} is {c} by now, no longer {d}</source>
        <translation>{name}.{component} ist inzwischen {c}, nicht mehr {d}</translation>
    </message>
    <message>
        <source>{path} has "{name}" twice: every id and field may stand once</source>
        <translation>{path} hat „{name}“ doppelt: jede ID und jedes Feld darf nur einmal stehen</translation>
    </message>
    <message>
        <source>{path} has a key that is not valid Unicode text</source>
        <translation>{path} hat einen Schlüssel, der kein gültiger Unicode-Text ist</translation>
    </message>
    <message>
        <source>{path} has {b} entries: at most {c} are allowed</source>
        <translation>{path} hat {b} Einträge: höchstens {c} sind erlaubt</translation>
    </message>
    <message>
        <source>{path} has {b} fields: at most {c} are allowed</source>
        <translation>{path} hat {b} Felder: höchstens {c} sind erlaubt</translation>
    </message>
    <message>
        <source>{path} is missing</source>
        <translation>{path} fehlt</translation>
    </message>
    <message>
        <source>{path} is nested too deep: at most {b} levels are allowed</source>
        <translation>{path} ist zu tief verschachtelt: höchstens {b} Ebenen sind erlaubt</translation>
    </message>
    <message>
        <source>{path} is not a known field</source>
        <translation>{path} ist kein bekanntes Feld</translation>
    </message>
    <message>
        <source>{path} is not a known field: did you mean {name}?</source>
        <translation>{path} ist kein bekanntes Feld: war {name} gemeint?</translation>
    </message>
    <message>
        <source>{path} is not the path of a record: it begins with one of {b}</source>
        <translation>{path} ist kein Pfad eines Eintrags: er beginnt mit einem von {b}</translation>
    </message>
    <message>
        <source>{path} must be a finite number</source>
        <translation>{path} muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>{path} must be a finite number, but is {value}</source>
        <translation>{path} muss eine endliche Zahl sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be a list</source>
        <translation>{path} muss eine Liste sein</translation>
    </message>
    <message>
        <source>{path} must be a list, but is {value}</source>
        <translation>{path} muss eine Liste sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be a number</source>
        <translation>{path} muss eine Zahl sein</translation>
    </message>
    <message>
        <source>{path} must be a number, but is {value}</source>
        <translation>{path} muss eine Zahl sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be a pair of numbers, [x, y]</source>
        <translation>{path} muss ein Paar von Zahlen sein, [x, y]</translation>
    </message>
    <message>
        <source>{path} must be a text in quotes</source>
        <translation>{path} muss ein Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>{path} must be a text in quotes, but is {value}</source>
        <translation>{path} muss ein Text in Anführungszeichen sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be a whole number</source>
        <translation>{path} muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>{path} must be a whole number, but is {value}</source>
        <translation>{path} muss eine ganze Zahl sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be above {limit}</source>
        <translation>{path} muss über {limit} liegen</translation>
    </message>
    <message>
        <source>{path} must be above {limit}, but is {value}</source>
        <translation>{path} muss über {limit} liegen, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be an id of small letters, digits and hyphens, such as web-1</source>
        <translation>{path} muss eine ID aus Kleinbuchstaben, Ziffern und Bindestrichen sein, etwa web-1</translation>
    </message>
    <message>
        <source>{path} must be an id of small letters, digits and hyphens, such as web-1, but is {value}</source>
        <translation>{path} muss eine ID aus Kleinbuchstaben, Ziffern und Bindestrichen sein, etwa web-1, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be an object in braces</source>
        <translation>{path} muss ein Objekt in geschweiften Klammern sein</translation>
    </message>
    <message>
        <source>{path} must be an object in braces, but is {value}</source>
        <translation>{path} muss ein Objekt in geschweiften Klammern sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be at least {limit}</source>
        <translation>{path} muss mindestens {limit} sein</translation>
    </message>
    <message>
        <source>{path} must be at least {limit}, but is {value}</source>
        <translation>{path} muss mindestens {limit} sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be at most {limit}</source>
        <translation>{path} darf höchstens {limit} sein</translation>
    </message>
    <message>
        <source>{path} must be at most {limit}, but is {value}</source>
        <translation>{path} darf höchstens {limit} sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be at most {most} characters long</source>
        <translation>{path} darf höchstens {most} Zeichen lang sein</translation>
    </message>
    <message>
        <source>{path} must be at most {most} characters long, but is {value}</source>
        <translation>{path} darf höchstens {most} Zeichen lang sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be below {limit}</source>
        <translation>{path} muss unter {limit} liegen</translation>
    </message>
    <message>
        <source>{path} must be below {limit}, but is {value}</source>
        <translation>{path} muss unter {limit} liegen, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be one of {choices}</source>
        <translation>{path} muss eines von {choices} sein</translation>
    </message>
    <message>
        <source>{path} must be one of {choices}, but is {value}</source>
        <translation>{path} muss eines von {choices} sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be true or false</source>
        <translation>{path} muss true oder false sein</translation>
    </message>
    <message>
        <source>{path} must be true or false, but is {value}</source>
        <translation>{path} muss true oder false sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must be valid Unicode text</source>
        <translation>{path} muss gültiger Unicode-Text sein</translation>
    </message>
    <message>
        <source>{path} must be valid Unicode text, but is {value}</source>
        <translation>{path} muss gültiger Unicode-Text sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must have at least {least} entries</source>
        <translation>{path} muss mindestens {least} Einträge haben</translation>
    </message>
    <message>
        <source>{path} must have at least {least} entries, but is {value}</source>
        <translation>{path} muss mindestens {least} Einträge haben, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must have at most {most} entries</source>
        <translation>{path} darf höchstens {most} Einträge haben</translation>
    </message>
    <message>
        <source>{path} must have at most {most} entries, but is {value}</source>
        <translation>{path} darf höchstens {most} Einträge haben, ist aber {value}</translation>
    </message>
    <message>
        <source>{path} must not be empty</source>
        <translation>{path} darf nicht leer sein</translation>
    </message>
    <message>
        <source>{path} must not be empty, but is {value}</source>
        <translation>{path} darf nicht leer sein, ist aber {value}</translation>
    </message>
    <message>
        <source>{path}.inside: only a zone stands inside another place: a region or a data center</source>
        <translation>{path}.inside: nur eine Zone steht in einem anderen Ort: einer Region oder einem Rechenzentrum</translation>
    </message>
    <message>
        <source>{path}.{name} has no fields of its own</source>
        <translation>{path}.{name} hat keine eigenen Felder</translation>
    </message>
    <message>
        <source>{path}.{name}: no {c} is called '{d}'</source>
        <translation>{path}.{name}: „{d}“ gibt es nicht ({c})</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({b})</source>
        <translation>{path}: kann nicht gelesen werden ({b})</translation>
    </message>
    <message>
        <source>{path}: cannot be written ({b})</source>
        <translation>{path}: kann nicht geschrieben werden ({b})</translation>
    </message>
    <message>
        <source>{path}: expected a CSV file in the design's own folder, but is '{b}'</source>
        <translation>{path}: erwartet wird eine CSV-Datei im Ordner des Entwurfs, es ist aber „{b}“</translation>
    </message>
    <message>
        <source>{path}: expected a time of 0 s or more and a rate from 0 to {b} requests/s</source>
        <translation>{path}: erwartet werden eine Zeit ab 0 s und eine Rate von 0 bis {b} Anfragen/s</translation>
    </message>
    <message>
        <source>{path}: expected between 1 and {b} lines of time_s, rate_rps, but has {c}</source>
        <translation>{path}: erwartet werden 1 bis {b} Zeilen time_s, rate_rps, es sind aber {c}</translation>
    </message>
    <message>
        <source>{path}: expected rising times, but {b} s follows {c} s</source>
        <translation>{path}: erwartet werden aufsteigende Zeiten, doch {b} s folgen auf {c} s</translation>
    </message>
    <message>
        <source>{path}: expected two numbers, time_s and rate_rps, but found '{b}'</source>
        <translation>{path}: erwartet werden zwei Zahlen, time_s und rate_rps, gefunden wurde aber „{b}“</translation>
    </message>
    <message>
        <source>{path}: goals: '{b}' speaks of a class that the start design has not</source>
        <translation>{path}: goals: „{b}“ spricht von einer Klasse, die der Ausgangsentwurf nicht hat</translation>
    </message>
    <message>
        <source>{path}: is a folder, not a file</source>
        <translation>{path}: ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>{path}: is larger than {b} MB, the most a file may hold</source>
        <translation>{path}: ist größer als {b} MB, mehr darf eine Datei nicht fassen</translation>
    </message>
    <message>
        <source>{path}: is larger than {b} MB, the most a file of rates may hold</source>
        <translation>{path}: ist größer als {b} MB, mehr darf eine Datei von Raten nicht fassen</translation>
    </message>
    <message>
        <source>{path}: is missing or not a text that can be read</source>
        <translation>{path}: fehlt oder ist kein lesbarer Text</translation>
    </message>
    <message>
        <source>{path}: is not a regular file</source>
        <translation>{path}: ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>{path}: must be text in UTF-8, but is not</source>
        <translation>{path}: muss Text in UTF-8 sein, ist es aber nicht</translation>
    </message>
    <message>
        <source>{path}: no such file</source>
        <translation>{path}: keine solche Datei</translation>
    </message>
    <message>
        <source>{path}: scenario: '{b}' is no client of the start design</source>
        <translation>{path}: scenario: „{b}“ ist kein Client des Ausgangsentwurfs</translation>
    </message>
    <message>
        <source>{path}: sites: '{b}' is no place of the start design</source>
        <translation>{path}: sites: „{b}“ ist kein Ort des Ausgangsentwurfs</translation>
    </message>
    <message>
        <source>{path}: the journal cannot be read ({b})</source>
        <translation>{path}: das Journal kann nicht gelesen werden ({b})</translation>
    </message>
    <message>
        <source>{path}: the journal cannot be written ({b})</source>
        <translation>{path}: das Journal kann nicht geschrieben werden ({b})</translation>
    </message>
    <message>
        <source>{path}: this journal cannot be replayed: {b}</source>
        <translation>{path}: dieses Journal lässt sich nicht abspielen: {b}</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation>{path}: {error}</translation>
    </message>
</context>
</TS>
