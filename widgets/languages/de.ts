<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>&amp;Components</source>
        <translation>&amp;Komponenten</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>La&amp;youts</translation>
    </message>
    <message>
        <source>&amp;Log latency</source>
        <translation>&amp;Latenz logarithmisch</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ause</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loadscape {version}&lt;/b&gt;&lt;p&gt;Draw a web architecture, press Run, and watch millions of users hit it, request by request.&lt;/p&gt;&lt;p&gt;Open source under the MIT license.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Loadscape {version}&lt;/b&gt;&lt;p&gt;Eine Webarchitektur zeichnen, auf „Starten“ drücken und zusehen, wie Millionen Nutzer sie treffen, Anfrage für Anfrage.&lt;/p&gt;&lt;p&gt;Quelloffen unter der MIT-Lizenz.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>'{name}' is of the kind '{kind}', which this version does not know; the design cannot run.</source>
        <translation>„{name}“ ist von der Art „{kind}“, die diese Version nicht kennt; der Entwurf kann nicht laufen.</translation>
    </message>
    <message>
        <source>- At most {limit} a month</source>
        <translation>- Höchstens {limit} im Monat</translation>
    </message>
    <message>
        <source>- {goal}: at least {limit}</source>
        <translation>- {goal}: mindestens {limit}</translation>
    </message>
    <message>
        <source>- {goal}: at most {limit}</source>
        <translation>- {goal}: höchstens {limit}</translation>
    </message>
    <message>
        <source>0.1×</source>
        <translation>0,1×</translation>
    </message>
    <message>
        <source>0.5×</source>
        <translation>0,5×</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>; burn rate {fast} in {fast_s}, {slow} in {slow_s}</source>
        <translation>; Burn-Rate {fast} in {fast_s}, {slow} in {slow_s}</translation>
    </message>
    <message>
        <source>A CDN before {name}</source>
        <translation>Ein CDN vor {name}</translation>
    </message>
    <message>
        <source>A building: what stands in it can go down together.</source>
        <translation>Ein Gebäude: Was darin steht, kann gemeinsam ausfallen.</translation>
    </message>
    <message>
        <source>A cache before {name}</source>
        <translation>Ein Cache vor {name}</translation>
    </message>
    <message>
        <source>A cache on the same box.</source>
        <translation>Ein Cache auf derselben Maschine.</translation>
    </message>
    <message>
        <source>A changed object gets another name (app.3f2a.js), so that no old one is served.</source>
        <translation>Ein geändertes Objekt bekommt einen neuen Namen (app.3f2a.js), sodass kein altes ausgeliefert wird.</translation>
    </message>
    <message>
        <source>A check without an answer by then has failed.</source>
        <translation>Eine bis dahin unbeantwortete Prüfung ist gescheitert.</translation>
    </message>
    <message>
        <source>A circuit breaker from {source} to {target}</source>
        <translation>Ein Circuit Breaker von {source} zu {target}</translation>
    </message>
    <message>
        <source>A crash would lose unsaved changes: {error}.</source>
        <translation>Ein Absturz würde nicht gespeicherte Änderungen kosten: {error}.</translation>
    </message>
    <message>
        <source>A crashed one is replaced by a clone after this; unset: never.</source>
        <translation>Nach dieser Zeit ersetzt ein Klon eine abgestürzte Instanz; nicht gesetzt: nie.</translation>
    </message>
    <message>
        <source>A data center is lost</source>
        <translation>Ein Rechenzentrum fällt aus</translation>
    </message>
    <message>
        <source>A database on the same box.</source>
        <translation>Eine Datenbank auf derselben Maschine.</translation>
    </message>
    <message>
        <source>A full queue refuses the publish, lets the publisher wait, or loses its oldest message.</source>
        <translation>Eine volle Queue weist das Publish ab, lässt den Publisher warten oder verliert ihre älteste Nachricht.</translation>
    </message>
    <message>
        <source>A joining read takes this many times a plain one.</source>
        <translation>Ein Lesezugriff mit Join dauert so viele Male so lange wie ein einfacher.</translation>
    </message>
    <message>
        <source>A key that is hot beyond Zipf.</source>
        <translation>Ein Schlüssel, der heißer ist, als Zipf sagt.</translation>
    </message>
    <message>
        <source>A larger cache {name}: twice its entries</source>
        <translation>Ein größerer Cache {name}: doppelt so viele Einträge</translation>
    </message>
    <message>
        <source>A larger cache {name}: twice its memory</source>
        <translation>Ein größerer Cache {name}: doppelt so viel Speicher</translation>
    </message>
    <message>
        <source>A larger cache {name}: twice its storage</source>
        <translation>Ein größerer Cache {name}: doppelt so viel Speicherplatz</translation>
    </message>
    <message>
        <source>A larger machine for {name}: {count} vCPU instead of {share}</source>
        <translation>Eine größere Maschine für {name}: {count} vCPU statt {share}</translation>
    </message>
    <message>
        <source>A larger pool from {source} to {target}: {count} connections</source>
        <translation>Ein größerer Pool von {source} zu {target}: {count} Verbindungen</translation>
    </message>
    <message>
        <source>A layer of the design, such as all web servers; a run takes no notice of it.</source>
        <translation>Eine Schicht des Entwurfs, etwa alle Webserver; ein Lauf beachtet sie nicht.</translation>
    </message>
    <message>
        <source>A layer, or components that scale themselves.</source>
        <translation>Eine Schicht, oder Komponenten, die sich selbst skalieren.</translation>
    </message>
    <message>
        <source>A longer time-out from {source} to {target}: {count} ms</source>
        <translation>Ein längerer Timeout von {source} zu {target}: {count} ms</translation>
    </message>
    <message>
        <source>A message not acknowledged by then is handed out again.</source>
        <translation>Eine bis dahin nicht bestätigte Nachricht wird erneut ausgegeben.</translation>
    </message>
    <message>
        <source>A message of it was not done.</source>
        <translation>Eine ihrer Nachrichten wurde nicht erledigt.</translation>
    </message>
    <message>
        <source>A part of a region or data center that goes down by itself.</source>
        <translation>Ein Teil einer Region oder eines Rechenzentrums, der für sich ausfällt.</translation>
    </message>
    <message>
        <source>A place on the map, far from others: messages take their time to it.</source>
        <translation>Ein Ort auf der Landkarte, fern von anderen: Nachrichten dorthin brauchen ihre Zeit.</translation>
    </message>
    <message>
        <source>A queue for the jobs of {name}, and workers like it</source>
        <translation>Eine Warteschlange für die Jobs von {name} und Worker wie dieser</translation>
    </message>
    <message>
        <source>A read replica of {name}</source>
        <translation>Eine Lese-Replica von {name}</translation>
    </message>
    <message>
        <source>A read without an answer by then is sent a second time; the first answer wins.</source>
        <translation>Ein bis dahin unbeantworteter Lesezugriff wird ein zweites Mal gesendet; die erste Antwort gewinnt.</translation>
    </message>
    <message>
        <source>A region or data center, or a zone inside one.</source>
        <translation>Eine Region oder ein Rechenzentrum, oder eine Zone darin.</translation>
    </message>
    <message>
        <source>A replica takes over from the primary.</source>
        <translation>Ein Replica übernimmt von der Primary.</translation>
    </message>
    <message>
        <source>A request is good when it completes within this; unset: when it completes at all.</source>
        <translation>Eine Anfrage ist gut, wenn sie in dieser Zeit erledigt ist; nicht gesetzt: wenn sie überhaupt erledigt wird.</translation>
    </message>
    <message>
        <source>A shorter time-out from {source} to {target}: {count} ms</source>
        <translation>Ein kürzerer Timeout von {source} zu {target}: {count} ms</translation>
    </message>
    <message>
        <source>A slow dependency</source>
        <translation>Eine langsame Abhängigkeit</translation>
    </message>
    <message>
        <source>A stateful server keeps sessions in its own memory.</source>
        <translation>Ein zustandsbehafteter Server hält Sitzungen im eigenen Speicher.</translation>
    </message>
    <message>
        <source>A target that is taken out (drained, scaled in, deployed) finishes its calls for this long; what is left then is cut and lost.</source>
        <translation>Ein herausgenommenes Ziel (Draining, Scale-in, Deployment) darf seine Aufrufe so lange abschließen; was dann übrig ist, wird abgebrochen und geht verloren.</translation>
    </message>
    <message>
        <source>A time-out from {source} to {target}: {count} ms</source>
        <translation>Ein Timeout von {source} zu {target}: {count} ms</translation>
    </message>
    <message>
        <source>A user's cookie brings them back to the same target.</source>
        <translation>Ein Cookie führt Nutzer zum selben Ziel zurück.</translation>
    </message>
    <message>
        <source>A write reaches the database after this.</source>
        <translation>Nach dieser Zeit erreicht ein Schreibvorgang die Datenbank.</translation>
    </message>
    <message>
        <source>A: {names}    B: {names2}    {pairs} pairs of runs under {under}</source>
        <translation>A: {names}    B: {names2}    {pairs} Paare von Läufen unter {under}</translation>
    </message>
    <message>
        <source>API gateway</source>
        <translation>API-Gateway</translation>
    </message>
    <message>
        <source>API gateway '{name}'</source>
        <translation>API-Gateway „{name}“</translation>
    </message>
    <message>
        <source>About Loadscape</source>
        <translation>Über Loadscape</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Accepts work now, hands it to workers later.</source>
        <translation>Nimmt Arbeit sofort an und gibt sie später an Worker weiter.</translation>
    </message>
    <message>
        <source>Active probes of the targets; unset: none.</source>
        <translation>Aktive Prüfung der Ziele; nicht gesetzt: keine.</translation>
    </message>
    <message>
        <source>Active users</source>
        <translation>Aktive Nutzer</translation>
    </message>
    <message>
        <source>Active window</source>
        <translation>Aktivitätsfenster</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Add Availability</source>
        <translation>Verfügbarkeit hinzufügen</translation>
    </message>
    <message>
        <source>Add Event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Add Latency</source>
        <translation>Latenz hinzufügen</translation>
    </message>
    <message>
        <source>Add a copy of the selected components and marks, or of a whole group, beside them.</source>
        <translation>Eine Kopie der ausgewählten Komponenten und Markierungen oder einer ganzen Gruppe daneben einfügen.</translation>
    </message>
    <message>
        <source>Add a copy of the selected components that calls the same and is called by the same.</source>
        <translation>Eine Kopie der ausgewählten Komponenten einfügen, die dieselben aufruft und von denselben aufgerufen wird.</translation>
    </message>
    <message>
        <source>Add a request class</source>
        <translation>Anfrageklasse hinzufügen</translation>
    </message>
    <message>
        <source>Add an Instance</source>
        <translation>Instanz hinzufügen</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Add an instance</source>
        <translation>Instanz hinzufügen</translation>
    </message>
    <message>
        <source>Add an instance {what}</source>
        <translation>Instanz hinzufügen: {what}</translation>
    </message>
    <message>
        <source>Add an instance {what} for {time}</source>
        <translation>Instanz hinzufügen: {what} für {time}</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Add what is on the clipboard where the mouse points.</source>
        <translation>Den Inhalt der Zwischenablage dort einfügen, wo die Maus hinzeigt.</translation>
    </message>
    <message>
        <source>Add what is on the clipboard.</source>
        <translation>Den Inhalt der Zwischenablage einfügen.</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>{what} hinzufügen</translation>
    </message>
    <message>
        <source>Add {what} after {source}</source>
        <translation>{what} nach {source} hinzufügen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Added one way.</source>
        <translation>Zusätzlich in einer Richtung.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>After the answer: {time}</source>
        <translation>Nach der Antwort: {time}</translation>
    </message>
    <message>
        <source>After this time all is as before; unset: it stays so.</source>
        <translation>Danach ist alles wie zuvor; nicht gesetzt: es bleibt so.</translation>
    </message>
    <message>
        <source>Alert rules, one per figure.</source>
        <translation>Alarmregeln, eine je Kennzahl.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Align Bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Align Centers</source>
        <translation>Horizontal zentrieren</translation>
    </message>
    <message>
        <source>Align Left</source>
        <translation>Linksbündig ausrichten</translation>
    </message>
    <message>
        <source>Align Middles</source>
        <translation>Vertikal zentrieren</translation>
    </message>
    <message>
        <source>Align Right</source>
        <translation>Rechtsbündig ausrichten</translation>
    </message>
    <message>
        <source>Align Top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align {edge}</source>
        <translation>Ausrichten: {edge}</translation>
    </message>
    <message>
        <source>All entries are gone: it is cold.</source>
        <translation>Alle Einträge sind weg: er ist kalt.</translation>
    </message>
    <message>
        <source>All objects change at the origin: what the points hold is old.</source>
        <translation>Alle Objekte ändern sich am Origin: was die Standorte halten, ist veraltet.</translation>
    </message>
    <message>
        <source>All points are empty: they are cold.</source>
        <translation>Alle Standorte sind leer: sie sind kalt.</translation>
    </message>
    <message>
        <source>All that it has set off was done before the answer.</source>
        <translation>Alles, was sie angestoßen hat, war vor der Antwort erledigt.</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>Amplitude</translation>
    </message>
    <message>
        <source>An HTML page pulls its assets after it.</source>
        <translation>Eine HTML-Seite lädt danach ihre Assets.</translation>
    </message>
    <message>
        <source>An active-passive pair: the standby takes over the address.</source>
        <translation>Ein Aktiv-Passiv-Paar: der Standby übernimmt die Adresse.</translation>
    </message>
    <message>
        <source>An alert replaces the instances that do not work.</source>
        <translation>Ein Alarm ersetzt die Instanzen, die nicht arbeiten.</translation>
    </message>
    <message>
        <source>An attempt is given up after this; unset: never.</source>
        <translation>Danach wird ein Versuch aufgegeben; nicht gesetzt: nie.</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>Und mehr</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Answer to: {question}</source>
        <translation>Antwort auf: {question}</translation>
    </message>
    <message>
        <source>Answers of the fan_out a server waits for, and as many may fail as it can do without; the rest is abandoned. Unset: all.</source>
        <translation>Antworten des fan_out, auf die ein Server wartet; so viele dürfen scheitern, wie er entbehren kann, der Rest wird aufgegeben. Nicht gesetzt: alle.</translation>
    </message>
    <message>
        <source>Answers with a healthy endpoint, kept for a TTL.</source>
        <translation>Antwortet mit einem gesunden Endpunkt, der für eine TTL behalten wird.</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply time</source>
        <translation>Anwendezeit</translation>
    </message>
    <message>
        <source>Apply workers</source>
        <translation>Anwende-Worker</translation>
    </message>
    <message>
        <source>Apply: {title}</source>
        <translation>Anwenden: {title}</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Assets per page</source>
        <translation>Assets je Seite</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>At (s)</source>
        <translation>Bei (s)</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>Mindestens {low}.</translation>
    </message>
    <message>
        <source>At most {count} calls wait for {name}, others are refused at once</source>
        <translation>Höchstens {count} Aufrufe warten auf {name}, andere werden sofort abgewiesen</translation>
    </message>
    <message>
        <source>Authentication time</source>
        <translation>Authentifizierungszeit</translation>
    </message>
    <message>
        <source>Auto heal</source>
        <translation>Selbstheilung</translation>
    </message>
    <message>
        <source>Automatic promotion of a replica; unset: none.</source>
        <translation>Automatische Promotion eines Replicas; nicht gesetzt: keine.</translation>
    </message>
    <message>
        <source>Autoscaling</source>
        <translation>Autoscaling</translation>
    </message>
    <message>
        <source>Autoscaling group</source>
        <translation>Autoscaling-Gruppe</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Availability, ± 95 %</source>
        <translation>Verfügbarkeit, ± 95 %</translation>
    </message>
    <message>
        <source>B is higher</source>
        <translation>B ist höher</translation>
    </message>
    <message>
        <source>B is lower</source>
        <translation>B ist niedriger</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back off</source>
        <translation>Back-off</translation>
    </message>
    <message>
        <source>Back to {shown}</source>
        <translation>Zurück zu {shown}</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Bandwidth of one answer.</source>
        <translation>Bandbreite einer Antwort.</translation>
    </message>
    <message>
        <source>Bandwidth; unset: no limit.</source>
        <translation>Bandbreite; nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Base memory</source>
        <translation>Grundspeicher</translation>
    </message>
    <message>
        <source>Begin a challenge: a goal, a ceiling of cost, and a design that does not meet it yet.</source>
        <translation>Eine Herausforderung beginnen: ein Ziel, eine Kostengrenze und ein Entwurf, der es noch nicht erfüllt.</translation>
    </message>
    <message>
        <source>Begin with an empty canvas.</source>
        <translation>Mit leerer Zeichenfläche beginnen.</translation>
    </message>
    <message>
        <source>Begin with the chapter's design “{title}”.</source>
        <translation>Mit dem Entwurf „{title}“ des Kapitels beginnen.</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Between failures</source>
        <translation>Zwischen Ausfällen</translation>
    </message>
    <message>
        <source>Black text and lines on white.</source>
        <translation>Schwarzer Text und schwarze Linien auf Weiß.</translation>
    </message>
    <message>
        <source>Blank Canvas</source>
        <translation>Leere Zeichenfläche</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Blueprints</source>
        <translation>Baupläne</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Startdauer</translation>
    </message>
    <message>
        <source>Booting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Both designs run under the same seeds, so that they see the same requests.</source>
        <translation>Beide Entwürfe laufen unter denselben Seeds und sehen so dieselben Anfragen.</translation>
    </message>
    <message>
        <source>Bring the left edges in line.</source>
        <translation>Die linken Kanten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Bring the lower edges in line.</source>
        <translation>Die unteren Kanten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Bring the middles in line, one above the other.</source>
        <translation>Die Mitten übereinander auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Bring the middles in line, side by side.</source>
        <translation>Die Mitten nebeneinander auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Bring the right edges in line.</source>
        <translation>Die rechten Kanten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Bring the upper edges in line.</source>
        <translation>Die oberen Kanten auf eine Linie bringen.</translation>
    </message>
    <message>
        <source>Bring what is selected into sight, as large as fits.</source>
        <translation>Die Auswahl so groß wie möglich ins Bild bringen.</translation>
    </message>
    <message>
        <source>Browsers pull the assets of HTML pages; apps bring theirs and get JSON, over a radio network that adds 25 ms each way where a link's latency is unset.</source>
        <translation>Browser laden die Assets von HTML-Seiten nach; Apps bringen ihre mit und holen JSON, über ein Funknetz, das je Richtung 25 ms hinzufügt, wo die Latenz einer Verbindung nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>Buffer share</source>
        <translation>Pufferanteil</translation>
    </message>
    <message>
        <source>Burning</source>
        <translation>Brennt</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>Burst</translation>
    </message>
    <message>
        <source>Burst factor</source>
        <translation>Burst-Faktor</translation>
    </message>
    <message>
        <source>Burst share</source>
        <translation>Burst-Anteil</translation>
    </message>
    <message>
        <source>Busiest and selected</source>
        <translation>Meistbelastete und ausgewählte</translation>
    </message>
    <message>
        <source>Busy cores in proportion to all.</source>
        <translation>Belegte Kerne im Verhältnis zu allen.</translation>
    </message>
    <message>
        <source>Bytes per call</source>
        <translation>Byte je Aufruf</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>CDN</source>
        <translation>CDN</translation>
    </message>
    <message>
        <source>CDN '{name}'</source>
        <translation>CDN „{name}“</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>CV</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Cache hit ratio</source>
        <translation>Cache-Hit-Ratio</translation>
    </message>
    <message>
        <source>Cache pitfalls</source>
        <translation>Tücken des Caches</translation>
    </message>
    <message>
        <source>Cache stampede</source>
        <translation>Cache-Stampede</translation>
    </message>
    <message>
        <source>Cache tier</source>
        <translation>Cache-Schicht</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Call it {title}</source>
        <translation>„{title}“ nennen</translation>
    </message>
    <message>
        <source>Call memory</source>
        <translation>Speicher je Aufruf</translation>
    </message>
    <message>
        <source>Calls a server places at once over this link.</source>
        <translation>Aufrufe, die ein Server gleichzeitig über diese Verbindung stellt.</translation>
    </message>
    <message>
        <source>Calls computed at once.</source>
        <translation>Gleichzeitig gerechnete Aufrufe.</translation>
    </message>
    <message>
        <source>Calls for a key that is to move: to both shards until it has, or held while it is copied.</source>
        <translation>Aufrufe für einen Schlüssel, der umziehen soll: an beide Shards, bis er umgezogen ist, oder angehalten, solange er kopiert wird.</translation>
    </message>
    <message>
        <source>Calls in the sliding window.</source>
        <translation>Aufrufe im gleitenden Fenster.</translation>
    </message>
    <message>
        <source>Calls it works on at once (matters with an overhead).</source>
        <translation>Gleichzeitig bearbeitete Aufrufe (von Belang bei Overhead).</translation>
    </message>
    <message>
        <source>Calls of the request</source>
        <translation>Aufrufe der Anfrage</translation>
    </message>
    <message>
        <source>Calls that may wait; one more is refused. Unset: no limit.</source>
        <translation>Aufrufe, die warten dürfen; jeder weitere wird abgewiesen. Nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Calls the router works on at once.</source>
        <translation>Aufrufe, die der Router gleichzeitig bearbeitet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel on timeout</source>
        <translation>Bei Timeout abbrechen</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Capacity items</source>
        <translation>Kapazität in Einträgen</translation>
    </message>
    <message>
        <source>Celebrity</source>
        <translation>Celebrity</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Herausforderungen</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Sprache wechseln</translation>
    </message>
    <message numerus="yes">
        <source>Change the language and end {count} runs?</source>
        <translation>
            <numerusform>Die Sprache wechseln und {count} Lauf beenden?</numerusform>
            <numerusform>Die Sprache wechseln und {count} Läufe beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the reason…</source>
        <translation>Grund ändern…</translation>
    </message>
    <message>
        <source>Change the record</source>
        <translation>Record ändern</translation>
    </message>
    <message>
        <source>Change the record {what}</source>
        <translation>Record ändern: {what}</translation>
    </message>
    <message>
        <source>Change the record {what} for {time}</source>
        <translation>Record ändern: {what} für {time}</translation>
    </message>
    <message>
        <source>Chaos</source>
        <translation>Chaos</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Chart: heat map</source>
        <translation>Diagramm: Heatmap</translation>
    </message>
    <message>
        <source>Chart: heat map of utilization</source>
        <translation>Diagramm: Heatmap der Auslastung</translation>
    </message>
    <message>
        <source>Chart: {title}</source>
        <translation>Diagramm: {title}</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Charts of {component}</source>
        <translation>Diagramme zu {component}</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat-Dienst</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Circuit Breaker</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Click or drag: look back. Shift and drag: mark a range to loop.</source>
        <translation>Klicken oder ziehen: zurückblicken. Mit Umschalt ziehen: einen Bereich für die Schleife markieren.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Clients reach the {label} through '{link}' with no server in between.</source>
        <translation>Clients erreichen {label} über „{link}“ ohne Server dazwischen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Close all windows until the next start.</source>
        <translation>Alle Fenster bis zum nächsten Start schließen.</translation>
    </message>
    <message>
        <source>Close the debrief</source>
        <translation>Nachbesprechung schließen</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>Coalesce</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Coalesce timeout</source>
        <translation>Timeout beim Zusammenfassen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coefficient of variation (log-normal, gamma).</source>
        <translation>Variationskoeffizient (Lognormal, Gamma).</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Collapse All Groups</source>
        <translation>Alle Gruppen einklappen</translation>
    </message>
    <message>
        <source>Collapse Group</source>
        <translation>Gruppe einklappen</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Color of the ink.</source>
        <translation>Farbe der Tinte.</translation>
    </message>
    <message>
        <source>Color of the letters.</source>
        <translation>Farbe der Schrift.</translation>
    </message>
    <message>
        <source>Color of the line.</source>
        <translation>Farbe der Linie.</translation>
    </message>
    <message>
        <source>Color of the outline.</source>
        <translation>Farbe des Umrisses.</translation>
    </message>
    <message>
        <source>Color of the paper.</source>
        <translation>Farbe des Papiers.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Compare Designs</source>
        <translation>Entwürfe vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Components keep to the grid while they are moved.</source>
        <translation>Komponenten folgen beim Verschieben dem Raster.</translation>
    </message>
    <message>
        <source>Components on the charts</source>
        <translation>Komponenten in den Diagrammen</translation>
    </message>
    <message>
        <source>Components on the utilization and queue charts</source>
        <translation>Komponenten in den Diagrammen für Auslastung und Queues</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Computing time it takes on the component's cores.</source>
        <translation>Rechenzeit auf den Kernen der Komponente.</translation>
    </message>
    <message>
        <source>Computing time of a call.</source>
        <translation>Rechenzeit eines Aufrufs.</translation>
    </message>
    <message>
        <source>Computing time of a job.</source>
        <translation>Rechenzeit eines Jobs.</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation>{source} mit {target} verbinden</translation>
    </message>
    <message>
        <source>Connections; further calls wait. Unset: no limit.</source>
        <translation>Verbindungen; weitere Aufrufe warten. Nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Konsistenz</translation>
    </message>
    <message>
        <source>Content delivery network</source>
        <translation>Content Delivery Network (CDN)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy batch</source>
        <translation>Kopierpaket</translation>
    </message>
    <message>
        <source>Copy the selected components and marks to the clipboard, as a picture too.</source>
        <translation>Die ausgewählten Komponenten und Markierungen in die Zwischenablage kopieren, auch als Bild.</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost a month</source>
        <translation>Kosten im Monat</translation>
    </message>
    <message>
        <source>Cost per month</source>
        <translation>Kosten je Monat</translation>
    </message>
    <message>
        <source>Cost, ± 95 %</source>
        <translation>Kosten, ± 95 %</translation>
    </message>
    <message>
        <source>Cpu ms per call</source>
        <translation>CPU-ms je Aufruf</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Crash for 20 s</source>
        <translation>Absturz für 20 s</translation>
    </message>
    <message>
        <source>Crash {what}</source>
        <translation>Absturz: {what}</translation>
    </message>
    <message>
        <source>Crash {what} for {time}</source>
        <translation>Absturz: {what} für {time}</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>Kritischer Pfad</translation>
    </message>
    <message>
        <source>Curved Links</source>
        <translation>Geschwungene Verbindungen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Cut</source>
        <comment>event</comment>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Cut Off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>Cut for 20 s</source>
        <translation>Trennen für 20 s</translation>
    </message>
    <message>
        <source>Cut {what}</source>
        <translation>Trennen: {what}</translation>
    </message>
    <message>
        <source>Cut {what} for {time}</source>
        <translation>Trennen: {what} für {time}</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>DNS '{name}'</source>
        <translation>DNS „{name}“</translation>
    </message>
    <message>
        <source>DNS answers that live too long</source>
        <translation>DNS-Antworten, die zu lange leben</translation>
    </message>
    <message>
        <source>Daily active users.</source>
        <translation>Täglich aktive Nutzer.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark text on light ground.</source>
        <translation>Dunkler Text auf hellem Grund.</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Gestrichelt</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data are stored together with what they are joined with: no joins.</source>
        <translation>Daten liegen mit dem zusammen, womit sie verknüpft werden: keine Joins.</translation>
    </message>
    <message>
        <source>Data center</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Data it holds at first; every write adds the bytes of its request.</source>
        <translation>Anfänglicher Datenbestand; jeder Schreibzugriff fügt die Byte seiner Anfrage hinzu.</translation>
    </message>
    <message>
        <source>Data of the component, read only</source>
        <translation>Daten der Komponente, nur lesbar</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Database replication</source>
        <translation>Datenbankreplikation</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Dead Letters</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>Default {value}.</source>
        <translation>Vorgabe: {value}.</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Verzögerung (ms)</translation>
    </message>
    <message>
        <source>Delay 100 ms</source>
        <translation>100 ms verzögern</translation>
    </message>
    <message>
        <source>Delay {what}</source>
        <translation>Verzögerung: {what}</translation>
    </message>
    <message>
        <source>Delay {what} for {time}</source>
        <translation>Verzögerung: {what} für {time}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deliveries of one message; then it is dead. Unset: no limit.</source>
        <translation>Zustellungen einer Nachricht; danach ist sie tot. Nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Denormalized</source>
        <translation>Denormalisiert</translation>
    </message>
    <message>
        <source>Designs of the chapter</source>
        <translation>Entwürfe des Kapitels</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Raute</translation>
    </message>
    <message>
        <source>Differences between the designs</source>
        <translation>Unterschiede zwischen den Entwürfen</translation>
    </message>
    <message>
        <source>Differences between the runs</source>
        <translation>Unterschiede zwischen den Läufen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Disziplin</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Distinct users told apart (sessions, sticky routing, IP hash).</source>
        <translation>Unterscheidbare Nutzer (Sitzungen, Sticky Routing, IP-Hash).</translation>
    </message>
    <message>
        <source>Distribute Across</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute Down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Do step {number}</source>
        <translation>Schritt {number} ausführen</translation>
    </message>
    <message>
        <source>Does the jobs that wait in a queue.</source>
        <translation>Erledigt die Jobs, die in einer Queue warten.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Drag a component</source>
        <translation>Eine Komponente ziehen</translation>
    </message>
    <message>
        <source>Drag a figure onto the charts, or press Enter, to watch it there.</source>
        <translation>Eine Kennzahl auf die Diagramme ziehen oder Enter drücken, um sie dort zu beobachten.</translation>
    </message>
    <message>
        <source>Drag components from the palette onto the canvas, and from port to port to link them.</source>
        <translation>Komponenten aus der Palette auf die Zeichenfläche ziehen, und von Port zu Port, um sie zu verbinden.</translation>
    </message>
    <message>
        <source>Drag from a port</source>
        <translation>Von einem Port ziehen</translation>
    </message>
    <message>
        <source>Drag from the port of a component to another one to link them, or into the void to add what fits there. N, T, R, A and P draw notes, text, shapes, arrows and with the pen. Ctrl+Z takes anything back.</source>
        <translation>Vom Port einer Komponente zu einer anderen ziehen, um sie zu verbinden, oder ins Leere, um Passendes hinzuzufügen. N, T, R, A und P zeichnen Notizen, Text, Formen, Pfeile und mit dem Stift. Strg+Z nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Drag one onto the canvas, or double-click it. Type to find one. Dropped on a link it goes into the link.</source>
        <translation>Eine auf die Zeichenfläche ziehen oder doppelklicken. Tippen, um eine zu finden. Auf einer Verbindung abgelegt, fügt sie sich in diese ein.</translation>
    </message>
    <message>
        <source>Drag or click to move what is in sight; the wheel zooms</source>
        <translation>Ziehen oder klicken bewegt den Ausschnitt; das Mausrad zoomt</translation>
    </message>
    <message>
        <source>Drag over the empty canvas</source>
        <translation>Über die leere Zeichenfläche ziehen</translation>
    </message>
    <message>
        <source>Drag the end of a selected link</source>
        <translation>Das Ende einer ausgewählten Verbindung ziehen</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Draining</translation>
    </message>
    <message>
        <source>Drain {what}</source>
        <translation>Draining: {what}</translation>
    </message>
    <message>
        <source>Drain {what} for {time}</source>
        <translation>Draining: {what} für {time}</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Draining</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw a data center around what is selected.</source>
        <translation>Ein Rechenzentrum um die Auswahl ziehen.</translation>
    </message>
    <message>
        <source>Draw a diamond; Shift makes it even.</source>
        <translation>Eine Raute zeichnen; Umschalt macht sie gleichseitig.</translation>
    </message>
    <message>
        <source>Draw a line; Shift keeps it level or upright.</source>
        <translation>Eine Linie zeichnen; Umschalt hält sie waagerecht oder senkrecht.</translation>
    </message>
    <message>
        <source>Draw a link; let go in the void to add what fits there</source>
        <translation>Eine Verbindung ziehen; im Leeren loslassen fügt Passendes hinzu</translation>
    </message>
    <message>
        <source>Draw a rectangle; Shift makes it square.</source>
        <translation>Ein Rechteck zeichnen; Umschalt macht es quadratisch.</translation>
    </message>
    <message>
        <source>Draw a region around what is selected.</source>
        <translation>Eine Region um die Auswahl ziehen.</translation>
    </message>
    <message>
        <source>Draw a tier, a layer of the design, around what is selected.</source>
        <translation>Eine Schicht des Entwurfs um die Auswahl ziehen.</translation>
    </message>
    <message>
        <source>Draw a zone around what is selected.</source>
        <translation>Eine Zone um die Auswahl ziehen.</translation>
    </message>
    <message>
        <source>Draw an architecture, then press Run</source>
        <translation>Eine Architektur zeichnen, dann starten</translation>
    </message>
    <message>
        <source>Draw an arrow; Shift keeps it level or upright.</source>
        <translation>Einen Pfeil zeichnen; Umschalt hält ihn waagerecht oder senkrecht.</translation>
    </message>
    <message>
        <source>Draw an ellipse; Shift makes it a circle.</source>
        <translation>Eine Ellipse zeichnen; Umschalt macht sie zum Kreis.</translation>
    </message>
    <message>
        <source>Draw freehand, until Esc.</source>
        <translation>Freihändig zeichnen, bis Esc.</translation>
    </message>
    <message>
        <source>Draw the moving dots of a run, or leave them out.</source>
        <translation>Die bewegten Punkte eines Laufs zeichnen oder weglassen.</translation>
    </message>
    <message>
        <source>Draw whiteboard marks, or leave them out.</source>
        <translation>Markierungen der Tafel zeichnen oder weglassen.</translation>
    </message>
    <message>
        <source>Draw {what}</source>
        <translation>{what} zeichnen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate with Links</source>
        <translation>Mit Verbindungen duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {count} components</source>
        <translation>{count} Komponenten duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {count} components with links</source>
        <translation>{count} Komponenten mit Verbindungen duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {count} items</source>
        <translation>{count} Elemente duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {count} marks</source>
        <translation>{count} Markierungen duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation>{what} duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {what} with links</source>
        <translation>{what} mit Verbindungen duplizieren</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Each further retry waits this many times longer.</source>
        <translation>Jede weitere Wiederholung wartet so viele Male länger.</translation>
    </message>
    <message numerus="yes">
        <source>Each under {count} seeds: means, ± their 95 % intervals.</source>
        <translation>
            <numerusform>Jeder unter {count} Seed, also ohne Intervalle.</numerusform>
            <numerusform>Jeder unter {count} Seeds: Mittelwerte, ± ihre 95-%-Intervalle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>Edge time</source>
        <translation>Edge-Zeit</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Egress USD per</source>
        <translation>Egress-Preis</translation>
    </message>
    <message>
        <source>Eject</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>End the run; the charts stay.</source>
        <translation>Den Lauf beenden; die Diagramme bleiben.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Entries it holds in all; unset: memory_mb / item_bytes.</source>
        <translation>Einträge insgesamt; nicht gesetzt: memory_mb / item_bytes.</translation>
    </message>
    <message>
        <source>Entries it holds.</source>
        <translation>Einträge, die er fasst.</translation>
    </message>
    <message>
        <source>Entries older than this are gone; unset: never.</source>
        <translation>Ältere Einträge verfallen; nicht gesetzt: nie.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors of components</source>
        <translation>Fehler der Komponenten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events of the scenario</source>
        <translation>Ereignisse des Szenarios</translation>
    </message>
    <message>
        <source>Events of the scenario. Up and down choose one, left and right move it, Delete removes it.</source>
        <translation>Ereignisse des Szenarios. Auf und ab wählt eins, links und rechts verschiebt es, Entf entfernt es.</translation>
    </message>
    <message>
        <source>Events that happen during the run</source>
        <translation>Ereignisse während des Laufs</translation>
    </message>
    <message>
        <source>Every component, link and place fails by chance and is repaired by chance, with exponential times. The same seed draws the same failures.</source>
        <translation>Jede Komponente, jede Verbindung und jeder Ort fällt zufällig aus und wird zufällig repariert, mit exponentiell verteilten Zeiten. Derselbe Seed zieht dieselben Ausfälle.</translation>
    </message>
    <message>
        <source>Every component, link and place fails once, under each seed.</source>
        <translation>Jede Komponente, jede Verbindung und jeder Ort fällt unter jedem Seed einmal aus.</translation>
    </message>
    <message>
        <source>Every instance is replaced, one by one.</source>
        <translation>Alle Instanzen werden nacheinander ersetzt.</translation>
    </message>
    <message>
        <source>Every message takes 100 ms longer.</source>
        <translation>Jede Nachricht braucht 100 ms länger.</translation>
    </message>
    <message>
        <source>Every message takes so much longer.</source>
        <translation>Jede Nachricht braucht so viel länger.</translation>
    </message>
    <message>
        <source>Every run plays</source>
        <translation>Jeder Lauf spielt</translation>
    </message>
    <message>
        <source>Everything inside goes down, and is back after 20 seconds.</source>
        <translation>Alles darin fällt aus und ist nach 20 Sekunden zurück.</translation>
    </message>
    <message>
        <source>Everything inside goes down.</source>
        <translation>Alles darin fällt aus.</translation>
    </message>
    <message>
        <source>Eviction</source>
        <translation>Verdrängung</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Explain every figure, rule and field: what it is, why it matters, where it comes from.</source>
        <translation>Jede Kennzahl, Regel und Eigenschaft erklären: was sie ist, warum sie zählt, woher sie kommt.</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Export Charts…</source>
        <translation>Diagramme exportieren…</translation>
    </message>
    <message>
        <source>Export One Chart…</source>
        <translation>Ein Diagramm exportieren…</translation>
    </message>
    <message>
        <source>Export Picture…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>Export Run Report…</source>
        <translation>Laufbericht exportieren…</translation>
    </message>
    <message>
        <source>Export Traces…</source>
        <translation>Traces exportieren…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export one chart</source>
        <translation>Ein Diagramm exportieren</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>Zeichnung exportieren</translation>
    </message>
    <message>
        <source>Export the failures</source>
        <translation>Ausfälle exportieren</translation>
    </message>
    <message>
        <source>Export the run report</source>
        <translation>Laufbericht exportieren</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>{title} exportieren</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>{name} exportiert.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Extra computing time of a user without a session.</source>
        <translation>Zusätzliche Rechenzeit für Nutzer ohne Sitzung.</translation>
    </message>
    <message>
        <source>F5 runs the design, request by request, at the speed you choose.</source>
        <translation>F5 führt den Entwurf aus, Anfrage für Anfrage, im gewählten Tempo.</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed calls in a row.</source>
        <translation>Gescheiterte Aufrufe in Folge.</translation>
    </message>
    <message>
        <source>Failed calls in proportion to all.</source>
        <translation>Gescheiterte Aufrufe im Verhältnis zu allen.</translation>
    </message>
    <message>
        <source>Failed checks in a row that take a target out.</source>
        <translation>Gescheiterte Prüfungen in Folge, die ein Ziel herausnehmen.</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Fehlgeschlagene Anfragen</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Failure Campaign</source>
        <translation>Ausfall-Kampagne</translation>
    </message>
    <message>
        <source>Failure Campaign…</source>
        <translation>Ausfall-Kampagne…</translation>
    </message>
    <message>
        <source>Failure ratio</source>
        <translation>Fehleranteil</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Famous Failures</source>
        <translation>Berühmte Ausfälle</translation>
    </message>
    <message>
        <source>Fan out</source>
        <translation>Fan-out</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Figure of the heat map</source>
        <translation>Kennzahl der Heatmap</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>Find a Command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a component, a link, a place or a mark by name, id or kind; Enter jumps to it.</source>
        <translation>Komponente, Verbindung, Ort oder Markierung nach Name, ID oder Art suchen; die Eingabetaste springt hin.</translation>
    </message>
    <message>
        <source>Find in the Design…</source>
        <translation>Im Entwurf suchen…</translation>
    </message>
    <message>
        <source>Find in the design</source>
        <translation>Im Entwurf suchen</translation>
    </message>
    <message>
        <source>Fires after this long out of bounds; clears at the first look that finds it within.</source>
        <translation>Löst nach so langer Zeit außerhalb der Grenzen aus; endet beim ersten Blick, der den Wert innerhalb findet.</translation>
    </message>
    <message>
        <source>First byte time</source>
        <translation>Zeit bis zum ersten Byte</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Seed</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>Fit Selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
    <message>
        <source>Fit to Window</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix {code}: {label}</source>
        <translation>{code} beheben: {label}</translation>
    </message>
    <message>
        <source>Fix: {label}</source>
        <translation>Beheben: {label}</translation>
    </message>
    <message>
        <source>Flush</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Flush {what}</source>
        <translation>Leeren: {what}</translation>
    </message>
    <message>
        <source>Flush {what} for {time}</source>
        <translation>Leeren: {what} für {time}</translation>
    </message>
    <message>
        <source>Follow the run again</source>
        <translation>Dem Lauf wieder folgen</translation>
    </message>
    <message>
        <source>Followed requests</source>
        <translation>Verfolgte Anfragen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>For (s)</source>
        <translation>Dauer (s)</translation>
    </message>
    <message numerus="yes">
        <source>For each of its {count} members.</source>
        <translation>
            <numerusform>Für ihr {count} Mitglied.</numerusform>
            <numerusform>Für jedes ihrer {count} Mitglieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Fsync</source>
        <translation>Fsync</translation>
    </message>
    <message>
        <source>Further attempts after a failed one.</source>
        <translation>Weitere Versuche nach einem Fehlschlag.</translation>
    </message>
    <message>
        <source>Further attempts after failed ones; then the message is dead.</source>
        <translation>Weitere Versuche nach Fehlschlägen; danach ist die Nachricht tot.</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Get time</source>
        <translation>Get-Zeit</translation>
    </message>
    <message>
        <source>Give up the gesture; put the tool away; select nothing</source>
        <translation>Die Geste aufgeben; das Werkzeug weglegen; nichts auswählen</translation>
    </message>
    <message>
        <source>Give {what} a standby</source>
        <translation>{what} einen Standby geben</translation>
    </message>
    <message>
        <source>Give {what} a time-out of {time}</source>
        <translation>{what} einen Timeout von {time} geben</translation>
    </message>
    <message>
        <source>Give {what} automatic failover</source>
        <translation>{what} automatisches Failover geben</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Go one simulated second further and pause.</source>
        <translation>Eine simulierte Sekunde weitergehen und anhalten.</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Group into a Data Center</source>
        <translation>Zu Rechenzentrum gruppieren</translation>
    </message>
    <message>
        <source>Group into a Region</source>
        <translation>Zu Region gruppieren</translation>
    </message>
    <message>
        <source>Group into a Tier</source>
        <translation>Zu Schicht gruppieren</translation>
    </message>
    <message>
        <source>Group into a Zone</source>
        <translation>Zu Zone gruppieren</translation>
    </message>
    <message>
        <source>Group into {what}</source>
        <translation>Zu {what} gruppieren</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>HTML page (*.html);;PDF document (*.pdf)</source>
        <translation>HTML-Seite (*.html);;PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Half of the requests are for one key.</source>
        <translation>Die Hälfte der Anfragen gilt einem Schlüssel.</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>Hängen</translation>
    </message>
    <message>
        <source>Hang {what}</source>
        <translation>Hängen: {what}</translation>
    </message>
    <message>
        <source>Hang {what} for {time}</source>
        <translation>Hängen: {what} für {time}</translation>
    </message>
    <message>
        <source>Happens to {names}. Scheduled, it stays with these: who joins the group later is not struck.</source>
        <translation>Trifft {names}. Ist es geplant, bleibt es bei diesen: Wer der Gruppe später beitritt, wird nicht getroffen.</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Health Check</translation>
    </message>
    <message>
        <source>Healthy after</source>
        <translation>Gesund nach</translation>
    </message>
    <message>
        <source>Healthy before</source>
        <translation>Vorher gesund</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap (Wärmebild)</translation>
    </message>
    <message>
        <source>Heat map of utilization</source>
        <translation>Heatmap der Auslastung</translation>
    </message>
    <message>
        <source>Heat map: {figure}</source>
        <translation>Heatmap: {figure}</translation>
    </message>
    <message>
        <source>Heat: {figure}</source>
        <translation>Wärme: {figure}</translation>
    </message>
    <message>
        <source>Hedge after</source>
        <translation>Hedging nach</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height in canvas units.</source>
        <translation>Höhe in Einheiten der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>Aufgehalten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Here stands all that can be set, with its unit, its default and where that comes from. Change it while a run goes on, and the run follows.</source>
        <translation>Hier steht alles, was einstellbar ist, mit Einheit, Vorgabe und deren Herkunft. Während eines Laufs geändert, folgt der Lauf.</translation>
    </message>
    <message>
        <source>Hide Chart</source>
        <translation>Diagramm ausblenden</translation>
    </message>
    <message>
        <source>Hide the answer</source>
        <translation>Antwort verbergen</translation>
    </message>
    <message>
        <source>High Contrast, Dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>High Contrast, Light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>Higher is served first under the priority discipline.</source>
        <translation>Höhere werden unter der Disziplin „Priorität“ zuerst bedient.</translation>
    </message>
    <message>
        <source>Hot Key</source>
        <translation>Hot Key</translation>
    </message>
    <message>
        <source>Hot key</source>
        <translation>Hot Key</translation>
    </message>
    <message>
        <source>Hot key {what}</source>
        <translation>Hot Key: {what}</translation>
    </message>
    <message>
        <source>Hot key {what} for {time}</source>
        <translation>Hot Key: {what} für {time}</translation>
    </message>
    <message>
        <source>Hot shard</source>
        <translation>Heißer Shard</translation>
    </message>
    <message>
        <source>Hottest</source>
        <translation>Am stärksten belastet</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Stundenpreis</translation>
    </message>
    <message>
        <source>How a target is chosen.</source>
        <translation>Wie ein Ziel gewählt wird.</translation>
    </message>
    <message>
        <source>How much of the run the time axes show while they follow it</source>
        <translation>Wie viel vom Lauf die Zeitachsen zeigen, während sie ihm folgen</translation>
    </message>
    <message>
        <source>Hung</source>
        <translation>Hängt</translation>
    </message>
    <message>
        <source>Hurts</source>
        <translation>Trifft</translation>
    </message>
    <message>
        <source>IP hash</source>
        <translation>IP-Hash</translation>
    </message>
    <message>
        <source>Identical machines, each of this size.</source>
        <translation>Gleiche Maschinen, jede von dieser Größe.</translation>
    </message>
    <message>
        <source>Identical machines.</source>
        <translation>Gleiche Maschinen.</translation>
    </message>
    <message>
        <source>Ids of the components that stand in it.</source>
        <translation>Kennungen der Komponenten, die darin stehen.</translation>
    </message>
    <message>
        <source>In line</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>In the lessons</source>
        <translation>In den Lektionen</translation>
    </message>
    <message>
        <source>Independent DNS resolver caches its users share.</source>
        <translation>Unabhängige DNS-Resolver-Caches, die sich die Nutzer teilen.</translation>
    </message>
    <message>
        <source>Inject Event</source>
        <translation>Ereignis auslösen</translation>
    </message>
    <message>
        <source>Insert {what} into {link}</source>
        <translation>{what} in {link} einfügen</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Instances that work, in proportion to those that serve; a booting one is neither.</source>
        <translation>Arbeitende Instanzen im Verhältnis zu denen im Dienst; eine startende ist keins von beiden.</translation>
    </message>
    <message>
        <source>Instances up</source>
        <translation>Instanzen in Betrieb</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Isolieren</translation>
    </message>
    <message>
        <source>It accepts calls and never answers: callers time out.</source>
        <translation>Nimmt Aufrufe an und antwortet nie: Aufrufer laufen in den Timeout.</translation>
    </message>
    <message>
        <source>It comes back as new: up, and cold.</source>
        <translation>Kommt wie neu zurück: in Betrieb und kalt.</translation>
    </message>
    <message>
        <source>It gets another size of the ladder.</source>
        <translation>Bekommt eine andere Größe der Leiter.</translation>
    </message>
    <message>
        <source>It gets nothing new, and finishes what it has.</source>
        <translation>Bekommt nichts Neues und schließt ab, was da ist.</translation>
    </message>
    <message>
        <source>It goes as fast as it can</source>
        <translation>Schneller geht es nicht</translation>
    </message>
    <message>
        <source>It goes as slowly as it can</source>
        <translation>Langsamer geht es nicht</translation>
    </message>
    <message>
        <source>It has no members yet. Drag servers or workers into it: they then scale themselves.</source>
        <translation>Sie hat noch keine Mitglieder. Ziehen Sie Server oder Worker hinein: Dann skalieren sie sich selbst.</translation>
    </message>
    <message>
        <source>It is running already</source>
        <translation>Es läuft schon</translation>
    </message>
    <message>
        <source>It refuses connections at once, and is back after 20 seconds.</source>
        <translation>Verweigert sofort Verbindungen und ist nach 20 Sekunden zurück.</translation>
    </message>
    <message>
        <source>It refuses connections at once, until it is restarted.</source>
        <translation>Verweigert sofort Verbindungen, bis sie neu gestartet wird.</translation>
    </message>
    <message>
        <source>It refuses connections at once.</source>
        <translation>Verweigert sofort Verbindungen.</translation>
    </message>
    <message>
        <source>It stands beside the link: {error}</source>
        <translation>Sie steht neben der Verbindung: {error}</translation>
    </message>
    <message>
        <source>It was worst at {time}, with a p99 of {p99}.</source>
        <translation>Am schlimmsten war es bei {time}, mit einem p99 von {p99}.</translation>
    </message>
    <message>
        <source>Item size</source>
        <translation>Eintragsgröße</translation>
    </message>
    <message>
        <source>Its inside has a light tint of the color.</source>
        <translation>Innen leicht in der Farbe getönt.</translation>
    </message>
    <message>
        <source>Its outline is dashed.</source>
        <translation>Der Umriss ist gestrichelt.</translation>
    </message>
    <message>
        <source>Its service takes so many times as long.</source>
        <translation>Die Bedienung dauert so viele Male so lange.</translation>
    </message>
    <message>
        <source>Its service takes three times as long.</source>
        <translation>Die Bedienung dauert dreimal so lange.</translation>
    </message>
    <message>
        <source>Its share of the traffic.</source>
        <translation>Sein Anteil am Verkehr.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Jobs computed at once, per instance.</source>
        <translation>Gleichzeitig gerechnete Jobs je Instanz.</translation>
    </message>
    <message>
        <source>Join factor</source>
        <translation>Join-Faktor</translation>
    </message>
    <message>
        <source>Join reads</source>
        <translation>Lesezugriffe je Join</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>Joins</translation>
    </message>
    <message>
        <source>Joins several tables (or shards).</source>
        <translation>Verknüpft mehrere Tabellen (oder Shards).</translation>
    </message>
    <message>
        <source>Judge My Design</source>
        <translation>Meinen Entwurf beurteilen</translation>
    </message>
    <message>
        <source>Keep This Layout…</source>
        <translation>Dieses Layout behalten…</translation>
    </message>
    <message>
        <source>Keep layout {name}</source>
        <translation>Layout {name} behalten</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Keep the design as it is now, to compare later edits with it.</source>
        <translation>Den jetzigen Entwurf behalten, um spätere Änderungen damit zu vergleichen.</translation>
    </message>
    <message>
        <source>Keep this layout</source>
        <translation>Dieses Layout behalten</translation>
    </message>
    <message>
        <source>Keep what was thrown at this run by hand as a scenario that can be replayed.</source>
        <translation>Die von Hand ausgelösten Ereignisse dieses Laufs als wiederholbares Szenario behalten.</translation>
    </message>
    <message>
        <source>Keeps hot keys in memory.</source>
        <translation>Hält häufig gefragte Schlüssel im Speicher.</translation>
    </message>
    <message>
        <source>Keeps static objects: large, durable, slow to begin.</source>
        <translation>Hält statische Objekte: groß, dauerhaft, langsam beim ersten Byte.</translation>
    </message>
    <message>
        <source>Keeps the data: a primary, or a replica of one.</source>
        <translation>Hält die Daten: eine Primary oder ein Replica davon.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>keyboard</comment>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Keyboard and Mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys (or users) that get one of the first shards to themselves.</source>
        <translation>Schlüssel (oder Nutzer), die einen der ersten Shards für sich bekommen.</translation>
    </message>
    <message>
        <source>Keys move until so many shards hold them.</source>
        <translation>Schlüssel ziehen um, bis so viele Shards sie halten.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>LFU</source>
        <translation>LFU</translation>
    </message>
    <message>
        <source>LIFO</source>
        <translation>LIFO</translation>
    </message>
    <message>
        <source>LRU</source>
        <translation>LRU</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Label on the canvas.</source>
        <translation>Beschriftung auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Last 30 seconds</source>
        <translation>Letzte 30 Sekunden</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Letzte 5 Minuten</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last {time}</source>
        <translation>Letzte {time}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Latency of components</source>
        <translation>Latenz der Komponenten</translation>
    </message>
    <message>
        <source>Latency, throughput, errors, utilization, failover. Move the mouse over one to read them all at that moment; click a name in a legend to hide its curve; right-click to export or hide a chart.</source>
        <translation>Latenz, Durchsatz, Fehler, Auslastung, Failover. Die Maus über eines bewegen, um alle in diesem Moment abzulesen; ein Klick auf einen Namen der Legende blendet seine Kurve aus; ein Rechtsklick exportiert ein Diagramm oder blendet es aus.</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Lay out what is selected, or all, in layers from left to right.</source>
        <translation>Die Auswahl oder alles in Schichten von links nach rechts anordnen.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Layouts of charts</source>
        <translation>Diagrammlayouts</translation>
    </message>
    <message>
        <source>Lead it to another component</source>
        <translation>Zu einer anderen Komponente führen</translation>
    </message>
    <message>
        <source>Lead {caller} to {balancer}</source>
        <translation>{caller} zu {balancer} führen</translation>
    </message>
    <message>
        <source>Lead {link} from {source} to {target}</source>
        <translation>{link} von {source} zu {target} führen</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>Least connections on {name}</source>
        <translation>Least Connections auf {name}</translation>
    </message>
    <message>
        <source>Leaves out targets that fail calls.</source>
        <translation>Lässt Ziele aus, deren Aufrufe fehlschlagen.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of a day.</source>
        <translation>Länge eines Tages.</translation>
    </message>
    <message>
        <source>Length of the rise; spike: length of the spike.</source>
        <translation>Dauer des Anstiegs; spike: Dauer der Spitze.</translation>
    </message>
    <message>
        <source>Length of the scenario</source>
        <translation>Länge des Szenarios</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Let every component, link and place fail, each under several seeds: what it costs, and for how long.</source>
        <translation>Jede Komponente, jede Verbindung und jeden Ort ausfallen lassen, jeweils unter mehreren Seeds: was es kostet und wie lange.</translation>
    </message>
    <message>
        <source>Let it happen now</source>
        <translation>Jetzt geschehen lassen</translation>
    </message>
    <message>
        <source>Let no time pass.</source>
        <translation>Die Zeit anhalten.</translation>
    </message>
    <message>
        <source>Let something happen to what is selected now.</source>
        <translation>Der Auswahl jetzt etwas zustoßen lassen.</translation>
    </message>
    <message>
        <source>Let the selected servers scale themselves, and draw a frame around them.</source>
        <translation>Die ausgewählten Server sich selbst skalieren lassen und einen Rahmen um sie ziehen.</translation>
    </message>
    <message>
        <source>Let the simulation go as fast as this machine can.</source>
        <translation>Die Simulation so schnell laufen lassen, wie die Maschine kann.</translation>
    </message>
    <message>
        <source>Let the simulation go at {pace} real time.</source>
        <translation>Die Simulation in {pace} Echtzeit laufen lassen.</translation>
    </message>
    <message>
        <source>Let {name} scale out to {count} instances</source>
        <translation>{name} auf bis zu {count} Instanzen wachsen lassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is.</source>
        <translation>Hell oder dunkel wie die Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>Light text on dark ground.</source>
        <translation>Heller Text auf dunklem Grund.</translation>
    </message>
    <message>
        <source>Like the System</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Limits of a larger database</source>
        <translation>Grenzen einer größeren Datenbank</translation>
    </message>
    <message>
        <source>Limits rates, authenticates, routes by request class.</source>
        <translation>Begrenzt Raten, authentifiziert, routet nach Anfrageklasse.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linienbreite</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Link style</source>
        <translation>Stil der Verbindungen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>List every command with its key; type to narrow it down.</source>
        <translation>Alle Befehle mit ihren Tasten auflisten; Tippen grenzt ein.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live figures</source>
        <translation>Laufende Kennzahlen</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>Load balancer and replication</source>
        <translation>Load Balancer und Replikation</translation>
    </message>
    <message>
        <source>Load balancer with two servers</source>
        <translation>Load Balancer mit zwei Servern</translation>
    </message>
    <message>
        <source>Loadscape designs (*.loadscape *.json);;All files (*)</source>
        <translation>Loadscape-Entwürfe (*.loadscape *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Loadscape ended unexpectedly while “{name}” had unsaved changes.</source>
        <translation>Loadscape wurde unerwartet beendet, während „{name}“ nicht gespeicherte Änderungen hatte.</translation>
    </message>
    <message>
        <source>Loadscape made a mistake</source>
        <translation>Loadscape hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Local cache</source>
        <translation>Lokaler Cache</translation>
    </message>
    <message>
        <source>Local database</source>
        <translation>Lokale Datenbank</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic latency axis</source>
        <translation>Logarithmische Latenzachse</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Logging</translation>
    </message>
    <message>
        <source>Logging, metrics and automation</source>
        <translation>Logs, Metriken und Automatisierung</translation>
    </message>
    <message>
        <source>Login time</source>
        <translation>Login-Zeit</translation>
    </message>
    <message>
        <source>Logs of every call; unset: none.</source>
        <translation>Logs aller Aufrufe; nicht gesetzt: keine.</translation>
    </message>
    <message>
        <source>Looked-up keys the router remembers.</source>
        <translation>Nachgeschlagene Schlüssel, die sich der Router merkt.</translation>
    </message>
    <message>
        <source>Looking back at {time}</source>
        <translation>Rückblick auf {time}</translation>
    </message>
    <message>
        <source>Lookup cache items</source>
        <translation>Einträge im Lookup-Cache</translation>
    </message>
    <message>
        <source>Lookup time</source>
        <translation>Lookup-Zeit</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss 10 %</source>
        <translation>10 % Verlust</translation>
    </message>
    <message>
        <source>Loss {what}</source>
        <translation>Verlust: {what}</translation>
    </message>
    <message>
        <source>Loss {what} for {time}</source>
        <translation>Verlust: {what} für {time}</translation>
    </message>
    <message>
        <source>Lost session</source>
        <translation>Verlorene Sitzung</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>Verlorene Schreibvorgänge</translation>
    </message>
    <message>
        <source>Lost writes so far</source>
        <translation>Bisher verlorene Schreibvorgänge</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Made with Loadscape</source>
        <translation>Mit Loadscape erstellt</translation>
    </message>
    <message>
        <source>Make a scenario in which things fail and are repaired by chance.</source>
        <translation>Ein Szenario anlegen, in dem zufällig etwas ausfällt und repariert wird.</translation>
    </message>
    <message>
        <source>Make an Autoscaling Group</source>
        <translation>Autoscaling-Gruppe bilden</translation>
    </message>
    <message>
        <source>Make it {title}</source>
        <translation>{title} daraus machen</translation>
    </message>
    <message>
        <source>Make the change undone last again.</source>
        <translation>Die zuletzt zurückgenommene Änderung wiederholen.</translation>
    </message>
    <message>
        <source>Make the gaps from left to right equal.</source>
        <translation>Die Abstände von links nach rechts angleichen.</translation>
    </message>
    <message>
        <source>Make the gaps from top to bottom equal.</source>
        <translation>Die Abstände von oben nach unten angleichen.</translation>
    </message>
    <message>
        <source>Make the text of panels larger.</source>
        <translation>Den Text der Panels vergrößern.</translation>
    </message>
    <message>
        <source>Make the text of panels smaller.</source>
        <translation>Den Text der Panels verkleinern.</translation>
    </message>
    <message>
        <source>Make {replica} the primary</source>
        <translation>{replica} zur Primary machen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <source>Max concurrency</source>
        <translation>Maximale Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation>Maximale Verbindungen</translation>
    </message>
    <message>
        <source>Max instances</source>
        <translation>Höchstzahl Instanzen</translation>
    </message>
    <message>
        <source>Max receives</source>
        <translation>Maximale Zustellungen</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximal</translation>
    </message>
    <message>
        <source>May happen</source>
        <translation>Kann geschehen</translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>Mean length of a burst.</source>
        <translation>Mittlere Länge eines Bursts.</translation>
    </message>
    <message>
        <source>Mean number of calls that wait.</source>
        <translation>Mittlere Zahl wartender Aufrufe.</translation>
    </message>
    <message>
        <source>Mean time between failures of one part</source>
        <translation>Mittlere Zeit zwischen Ausfällen eines Teils</translation>
    </message>
    <message>
        <source>Mean time of a call in the component, in ms.</source>
        <translation>Mittlere Verweilzeit eines Aufrufs in der Komponente, in ms.</translation>
    </message>
    <message>
        <source>Mean time to repair</source>
        <translation>Mittlere Zeit bis zur Reparatur</translation>
    </message>
    <message>
        <source>Measured quantiles of an empirical distribution.</source>
        <translation>Gemessene Quantile einer empirischen Verteilung.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory in all.</source>
        <translation>Speicher insgesamt.</translation>
    </message>
    <message>
        <source>Memory in use in proportion to what there is, of the fullest instance, at the look.</source>
        <translation>Belegter Speicher im Verhältnis zum vorhandenen, bei der vollsten Instanz, im Moment des Blicks.</translation>
    </message>
    <message>
        <source>Memory of a call inside.</source>
        <translation>Speicher eines Aufrufs im Server.</translation>
    </message>
    <message>
        <source>Memory of a job in hand.</source>
        <translation>Speicher eines Jobs in Arbeit.</translation>
    </message>
    <message>
        <source>Memory of a query running or waiting.</source>
        <translation>Speicher einer laufenden oder wartenden Abfrage.</translation>
    </message>
    <message>
        <source>Memory of a session.</source>
        <translation>Speicher einer Sitzung.</translation>
    </message>
    <message>
        <source>Memory of an entry.</source>
        <translation>Speicher eines Eintrags.</translation>
    </message>
    <message>
        <source>Memory of an idle instance.</source>
        <translation>Speicher einer Instanz im Leerlauf.</translation>
    </message>
    <message>
        <source>Memory, per instance.</source>
        <translation>Speicher je Instanz.</translation>
    </message>
    <message>
        <source>Memory.</source>
        <translation>Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Message queue</source>
        <translation>Message Queue</translation>
    </message>
    <message>
        <source>Message queue with photo workers</source>
        <translation>Message Queue mit Foto-Workern</translation>
    </message>
    <message>
        <source>Messages in hand at once, per instance.</source>
        <translation>Nachrichten gleichzeitig in Arbeit, je Instanz.</translation>
    </message>
    <message>
        <source>Messages of one key keep their order within one of these; unset: no order.</source>
        <translation>Nachrichten eines Schlüssels behalten in einer Partition ihre Reihenfolge; nicht gesetzt: keine Reihenfolge.</translation>
    </message>
    <message>
        <source>Messages that may wait; unset: no limit.</source>
        <translation>Nachrichten, die warten dürfen; nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Messaging</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Metrics, alerts, automation and logs.</source>
        <translation>Metriken, Alarme, Automatisierung und Logs.</translation>
    </message>
    <message>
        <source>Millions of users</source>
        <translation>Millionen Nutzer</translation>
    </message>
    <message>
        <source>Min instances</source>
        <translation>Mindestzahl Instanzen</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <source>Minimum calls</source>
        <translation>Mindestzahl Aufrufe</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>Most calls failed on {link}: {failed} of {calls}.</source>
        <translation>Die meisten Aufrufe schlugen auf {link} fehl: {failed} von {calls}.</translation>
    </message>
    <message>
        <source>Move into {what}</source>
        <translation>In {what} verschieben</translation>
    </message>
    <message>
        <source>Move it; Alt lets go of grid and guides</source>
        <translation>Verschieben; Alt löst von Raster und Hilfslinien</translation>
    </message>
    <message>
        <source>Move out of its group</source>
        <translation>Aus der Gruppe nehmen</translation>
    </message>
    <message>
        <source>Move out of its place</source>
        <translation>Aus dem Ort herausnehmen</translation>
    </message>
    <message>
        <source>Move the selected components and marks to the clipboard.</source>
        <translation>Die ausgewählten Komponenten und Markierungen in die Zwischenablage verschieben.</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Die Ansicht bewegen</translation>
    </message>
    <message>
        <source>Move what is selected by a grid step; Shift by one unit</source>
        <translation>Die Auswahl um einen Rasterschritt bewegen; mit Umschalt um eine Einheit</translation>
    </message>
    <message>
        <source>Move {count} components</source>
        <translation>{count} Komponenten verschieben</translation>
    </message>
    <message>
        <source>Move {count} items</source>
        <translation>{count} Elemente verschieben</translation>
    </message>
    <message>
        <source>Move {count} marks</source>
        <translation>{count} Markierungen verschieben</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>{what} verschieben</translation>
    </message>
    <message>
        <source>Must be a finite number.</source>
        <translation>Muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>Must be a list such as [[0, 100], [60, 500]].</source>
        <translation>Muss eine Liste sein wie [[0, 100], [60, 500]].</translation>
    </message>
    <message>
        <source>Must be a number in {unit}, such as 250 or 1e6.</source>
        <translation>Muss eine Zahl in {unit} sein, etwa 250 oder 1e6.</translation>
    </message>
    <message>
        <source>Must be a number, such as 250 or 1e6.</source>
        <translation>Muss eine Zahl sein, etwa 250 oder 1e6.</translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation>Muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>Must be whole numbers with commas between them.</source>
        <translation>Müssen ganze Zahlen mit Kommas dazwischen sein.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name in the file, in links and in results.</source>
        <translation>Name in der Datei, in Verbindungen und in Ergebnissen.</translation>
    </message>
    <message>
        <source>Name shown in the panel.</source>
        <translation>Name im Panel.</translation>
    </message>
    <message>
        <source>Name shown on the canvas; the id where empty.</source>
        <translation>Name auf der Zeichenfläche; die ID, wenn leer.</translation>
    </message>
    <message>
        <source>Name the bottleneck, try the next steps under the same requests, and offer those that the runs confirm.</source>
        <translation>Den Engpass nennen, die nächsten Schritte unter denselben Anfragen erproben und anbieten, was die Läufe bestätigen.</translation>
    </message>
    <message>
        <source>Near p50</source>
        <translation>Nahe p50</translation>
    </message>
    <message>
        <source>Near p95</source>
        <translation>Nahe p95</translation>
    </message>
    <message>
        <source>Near p99</source>
        <translation>Nahe p99</translation>
    </message>
    <message>
        <source>Needs session</source>
        <translation>Braucht Sitzung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Never fewer instances.</source>
        <translation>Nie weniger Instanzen.</translation>
    </message>
    <message>
        <source>Never fewer than {count} instances of {name}</source>
        <translation>Nie weniger als {count} Instanzen von {name}</translation>
    </message>
    <message>
        <source>Never more instances.</source>
        <translation>Nie mehr Instanzen.</translation>
    </message>
    <message>
        <source>Never opens on fewer calls than this.</source>
        <translation>Öffnet nie bei weniger Aufrufen.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New Content</source>
        <translation>Neuer Inhalt</translation>
    </message>
    <message>
        <source>New Window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>New content</source>
        <translation>Neuer Inhalt</translation>
    </message>
    <message>
        <source>New content {what}</source>
        <translation>Neuer Inhalt: {what}</translation>
    </message>
    <message>
        <source>New content {what} for {time}</source>
        <translation>Neuer Inhalt: {what} für {time}</translation>
    </message>
    <message>
        <source>New in this step:</source>
        <translation>Neu in diesem Schritt:</translation>
    </message>
    <message>
        <source>News feed</source>
        <translation>Newsfeed</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next higher speed.</source>
        <translation>Nächsthöheres Tempo.</translation>
    </message>
    <message>
        <source>Next lower speed.</source>
        <translation>Nächstniedrigeres Tempo.</translation>
    </message>
    <message>
        <source>Next step of the chapter</source>
        <translation>Nächster Schritt des Kapitels</translation>
    </message>
    <message>
        <source>No challenge is open</source>
        <translation>Keine Herausforderung ist offen</translation>
    </message>
    <message>
        <source>No chart has been drawn yet: press Run first</source>
        <translation>Noch ist kein Diagramm gezeichnet: zuerst starten</translation>
    </message>
    <message>
        <source>No component and no mark is selected</source>
        <translation>Keine Komponente und keine Markierung ist ausgewählt</translation>
    </message>
    <message>
        <source>No component is selected</source>
        <translation>Keine Komponente ist ausgewählt</translation>
    </message>
    <message>
        <source>No component, no mark and no group is selected</source>
        <translation>Weder eine Komponente noch eine Markierung noch eine Gruppe ist ausgewählt</translation>
    </message>
    <message>
        <source>No file has been opened or saved yet</source>
        <translation>Noch keine Datei wurde geöffnet oder gespeichert</translation>
    </message>
    <message>
        <source>No group is selected</source>
        <translation>Keine Gruppe ist ausgewählt</translation>
    </message>
    <message>
        <source>No link of the {label} carries the request class '{name}': its requests fail as unavailable; add it to a link.</source>
        <translation>Keine Verbindung von {label} trägt die Anfrageklasse „{name}“: ihre Anfragen scheitern als nicht verfügbar; sie zu einer Verbindung hinzufügen.</translation>
    </message>
    <message>
        <source>No longer there:</source>
        <translation>Nicht mehr da:</translation>
    </message>
    <message>
        <source>No objective yet. Add one, such as 99.9 % of all requests served, to see its error budget burn.</source>
        <translation>Noch kein Ziel. Eins hinzufügen, etwa 99,9 % aller Anfragen bedient, um sein Fehlerbudget schwinden zu sehen.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>No request arrived.</source>
        <translation>Keine Anfrage kam an.</translation>
    </message>
    <message>
        <source>No request enters the design: link the client {names} to what it calls.</source>
        <translation>Keine Anfrage gelangt in den Entwurf: den Client {names} mit dem verbinden, was er aufruft.</translation>
    </message>
    <message>
        <source>No request reaches the {label}.</source>
        <translation>Keine Anfrage erreicht {label}.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>No retries from {source} to {target}</source>
        <translation>Keine Wiederholungen von {source} zu {target}</translation>
    </message>
    <message>
        <source>No retry waits longer.</source>
        <translation>Keine Wiederholung wartet länger.</translation>
    </message>
    <message>
        <source>No run has ended yet</source>
        <translation>Noch kein Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>No run has followed a request yet</source>
        <translation>Noch hat kein Lauf eine Anfrage verfolgt</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>Kein Szenario</translation>
    </message>
    <message>
        <source>No scenario: drag an event here to begin one</source>
        <translation>Kein Szenario: ein Ereignis hierher ziehen, um eins zu beginnen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Node price</source>
        <translation>Preis je Knoten</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Nodes the keys are spread over.</source>
        <translation>Knoten, auf die die Schlüssel verteilt sind.</translation>
    </message>
    <message>
        <source>None of its members scales itself any more.</source>
        <translation>Keines ihrer Mitglieder skaliert sich noch selbst.</translation>
    </message>
    <message>
        <source>None of the followed requests is of this sort.</source>
        <translation>Keine der verfolgten Anfragen ist von dieser Art.</translation>
    </message>
    <message>
        <source>None yet: every request is a plain read. Add a class to mix reads and writes.</source>
        <translation>Noch keine: jede Anfrage ist ein einfacher Lesezugriff. Eine Klasse hinzufügen, um Lese- und Schreibzugriffe zu mischen.</translation>
    </message>
    <message>
        <source>Not now: {reason}.</source>
        <translation>Jetzt nicht: {reason}.</translation>
    </message>
    <message>
        <source>Nothing crosses its border.</source>
        <translation>Nichts überquert die Grenze.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Nothing gets through for 20 seconds.</source>
        <translation>20 Sekunden lang kommt nichts durch.</translation>
    </message>
    <message>
        <source>Nothing gets through: callers time out.</source>
        <translation>Nichts kommt durch: Aufrufer laufen in den Timeout.</translation>
    </message>
    <message>
        <source>Nothing glides or grows from one step of the chapter to the next.</source>
        <translation>Von einem Schritt des Kapitels zum nächsten gleitet und wächst nichts.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation>Nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing is busy: no component is above half of what it can do, and no cache misses much.</source>
        <translation>Nichts ist ausgelastet: Keine Komponente liegt über der Hälfte dessen, was sie kann, und kein Cache verfehlt viel.</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Nothing is selected: this is the design as a whole.</source>
        <translation>Nichts ist ausgewählt: das ist der Entwurf als Ganzes.</translation>
    </message>
    <message>
        <source>Nothing runs yet: press Run, then {event}.</source>
        <translation>Noch läuft nichts: starten, dann {event}.</translation>
    </message>
    <message>
        <source>Nothing to paste: {error}</source>
        <translation>Nichts einzufügen: {error}</translation>
    </message>
    <message>
        <source>Nothing was thrown at this run by hand</source>
        <translation>Diesem Lauf ist von Hand nichts zugestoßen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Number of distinct keys.</source>
        <translation>Zahl der verschiedenen Schlüssel.</translation>
    </message>
    <message>
        <source>Number of users.</source>
        <translation>Zahl der Nutzer.</translation>
    </message>
    <message>
        <source>Object size</source>
        <translation>Objektgröße</translation>
    </message>
    <message>
        <source>Object storage</source>
        <translation>Object Storage</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Objects a point holds; unset: storage_gb / object_bytes.</source>
        <translation>Objekte je Standort; nicht gesetzt: storage_gb / object_bytes.</translation>
    </message>
    <message>
        <source>Objects older than this are fetched again; unset: never.</source>
        <translation>Ältere Objekte werden neu geholt; nicht gesetzt: nie.</translation>
    </message>
    <message>
        <source>Offered and goodput</source>
        <translation>Angeboten und Goodput</translation>
    </message>
    <message>
        <source>Oldest in queue</source>
        <translation>Ältester in der Warteschlange</translation>
    </message>
    <message>
        <source>On a place, only between it and this place.</source>
        <translation>An einem Ort: nur zwischen ihm und diesem Ort.</translation>
    </message>
    <message>
        <source>On disk before the publish is answered; else a crash loses every message.</source>
        <translation>Auf der Platte, bevor das Publish beantwortet wird; sonst gehen bei einem Absturz alle Nachrichten verloren.</translation>
    </message>
    <message>
        <source>On full</source>
        <translation>Wenn voll</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>One fetch for all who miss the same key of {name}</source>
        <translation>Ein Abruf für alle, denen derselbe Schlüssel von {name} fehlt</translation>
    </message>
    <message>
        <source>One finishes what it has, and goes.</source>
        <translation>Eine schließt ab, was sie hat, und geht.</translation>
    </message>
    <message>
        <source>One message in ten is lost: callers time out.</source>
        <translation>Jede zehnte Nachricht geht verloren: Aufrufer laufen in den Timeout.</translation>
    </message>
    <message>
        <source>One more instance of {name}: {count}</source>
        <translation>Eine Instanz mehr von {name}: {count}</translation>
    </message>
    <message>
        <source>One more node of {name}: {count}</source>
        <translation>Ein Knoten mehr für {name}: {count}</translation>
    </message>
    <message>
        <source>One more replica like {name}</source>
        <translation>Eine Replica mehr wie {name}</translation>
    </message>
    <message>
        <source>One more serves after its boot.</source>
        <translation>Nach ihrem Start dient eine weitere.</translation>
    </message>
    <message>
        <source>One more shard like {name}</source>
        <translation>Ein Shard mehr wie {name}</translation>
    </message>
    <message>
        <source>One star is for meeting all of it, one for using at most {room} of what every goal allows, one for a cost of at most {thrift} a month.</source>
        <translation>Ein Stern ist dafür, alles davon zu erreichen, einer dafür, von dem, was jedes Ziel erlaubt, höchstens {room} zu brauchen, einer für Kosten von höchstens {thrift} im Monat.</translation>
    </message>
    <message>
        <source>One-way latency; unset: 0 inside one place, the region table between places.</source>
        <translation>Latenz in einer Richtung; nicht gesetzt: 0 innerhalb eines Orts, zwischen Orten die Tabelle der Regionen.</translation>
    </message>
    <message>
        <source>Only the first miss of a key goes to the origin.</source>
        <translation>Nur der erste Miss eines Schlüssels geht zum Origin.</translation>
    </message>
    <message>
        <source>Only the first miss of an object goes to the origin; the others wait for it.</source>
        <translation>Nur der erste Miss eines Objekts geht zum Origin; die anderen warten darauf.</translation>
    </message>
    <message>
        <source>Only this instance or node, from 1; unset: all.</source>
        <translation>Nur diese Instanz oder dieser Knoten, ab 1; nicht gesetzt: alle.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Open a design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Open a design file.</source>
        <translation>Eine Entwurfsdatei öffnen.</translation>
    </message>
    <message>
        <source>Open a file of late again.</source>
        <translation>Eine kürzlich benutzte Datei wieder öffnen.</translation>
    </message>
    <message>
        <source>Open a further window.</source>
        <translation>Ein weiteres Fenster öffnen.</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Open calls; one more is refused. Unset: no limit.</source>
        <translation>Offene Aufrufe; jeder weitere wird abgewiesen. Nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Opens when this share of the window's calls failed.</source>
        <translation>Öffnet, wenn dieser Anteil der Aufrufe im Fenster fehlschlug.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Operations that may wait per node; unset: no limit.</source>
        <translation>Operationen, die je Knoten warten dürfen; nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Operations worked on at once, per node.</source>
        <translation>Gleichzeitig bearbeitete Operationen je Knoten.</translation>
    </message>
    <message>
        <source>Or begin with a design of the chapter:</source>
        <translation>Oder mit einem Entwurf des Kapitels beginnen:</translation>
    </message>
    <message>
        <source>Orthogonal Links</source>
        <translation>Rechtwinklige Verbindungen</translation>
    </message>
    <message>
        <source>Other targets tried after a failed call.</source>
        <translation>Weitere Ziele, die nach einem Fehlschlag versucht werden.</translation>
    </message>
    <message>
        <source>Others wait this long for the first.</source>
        <translation>So lange warten andere auf den Ersten.</translation>
    </message>
    <message>
        <source>Out of bounds above this. Unset: no upper bound.</source>
        <translation>Darüber außerhalb der Grenzen. Nicht gesetzt: keine Obergrenze.</translation>
    </message>
    <message>
        <source>Out of bounds below this. Unset: no lower bound.</source>
        <translation>Darunter außerhalb der Grenzen. Nicht gesetzt: keine Untergrenze.</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Outage for 20 s</source>
        <translation>Ausfall für 20 s</translation>
    </message>
    <message>
        <source>Outage {what}</source>
        <translation>Ausfall: {what}</translation>
    </message>
    <message>
        <source>Outage {what} for {time}</source>
        <translation>Ausfall: {what} für {time}</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Overhead</translation>
    </message>
    <message>
        <source>P&amp;ercentiles</source>
        <translation>&amp;Perzentile</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;Table (*.csv)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Page of the rule</source>
        <translation>Seite der Regel</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Part of the run that the charts follow</source>
        <translation>Teil des Laufs, dem die Diagramme folgen</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Passed checks in a row that bring it back.</source>
        <translation>Bestandene Prüfungen in Folge, die es zurückbringen.</translation>
    </message>
    <message>
        <source>Passive ejection</source>
        <translation>Passiver Ausschluss</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste Here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Paste {count} components</source>
        <translation>{count} Komponenten einfügen</translation>
    </message>
    <message>
        <source>Paste {count} items</source>
        <translation>{count} Elemente einfügen</translation>
    </message>
    <message>
        <source>Paste {count} marks</source>
        <translation>{count} Markierungen einfügen</translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation>{what} einfügen</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>Diagramme anhalten</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Je</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Perzentile</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp *.gif)</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Pin a figure of it to the charts.</source>
        <translation>Eine Kennzahl davon zu den Diagrammen legen.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Plain rate.</source>
        <translation>Feste Rate.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the marked range again and again (Shift and drag marks one)</source>
        <translation>Den markierten Bereich immer wieder abspielen (mit Umschalt ziehen markiert einen)</translation>
    </message>
    <message>
        <source>Play what was recorded, from the moment shown</source>
        <translation>Die Aufzeichnung ab dem gezeigten Moment abspielen</translation>
    </message>
    <message>
        <source>Point at a field, or move to it, to read what it does.</source>
        <translation>Auf ein Feld zeigen oder hineingehen, um zu lesen, was es tut.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Poll interval</source>
        <translation>Abfrageintervall</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>Poolgröße</translation>
    </message>
    <message>
        <source>Popularity of the k-th key falls as 1/k to this power; 0 is uniform.</source>
        <translation>Die Beliebtheit des k-ten Schlüssels fällt wie 1/k hoch diesem Wert; 0 ist gleichverteilt.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Preparing the simulator… The first time on a machine this takes about half a minute.</source>
        <translation>Der Simulator wird vorbereitet… Beim ersten Mal auf einer Maschine dauert das etwa eine halbe Minute.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Presets bring lessons: choose one from the menu Presets.</source>
        <translation>Beispiele bringen Lektionen mit: eines aus dem Menü Beispiele wählen.</translation>
    </message>
    <message>
        <source>Press Run first.</source>
        <translation>Zuerst starten.</translation>
    </message>
    <message>
        <source>Press Run first: this happens to a running design.</source>
        <translation>Zuerst starten: das geschieht einem laufenden Entwurf.</translation>
    </message>
    <message>
        <source>Press Run to watch latency, throughput, cache hits and failover, request by request.</source>
        <translation>Starten, um Latenz, Durchsatz, Cache-Hits und Failover zu beobachten, Anfrage für Anfrage.</translation>
    </message>
    <message>
        <source>Press Run: one request in some is followed call by call, and can be looked at here.</source>
        <translation>Auf „Starten“ drücken: Ein Teil der Anfragen wird Aufruf für Aufruf verfolgt und kann hier betrachtet werden.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price of a GB kept for a month.</source>
        <translation>Preis für ein GB im Monat.</translation>
    </message>
    <message>
        <source>Price of a GB sent to clients.</source>
        <translation>Preis je GB, das zu Clients gesendet wird.</translation>
    </message>
    <message>
        <source>Price of a GB sent; 0 where a CDN of the same provider fetches it.</source>
        <translation>Preis je gesendetem GB; 0, wenn es ein CDN desselben Anbieters holt.</translation>
    </message>
    <message>
        <source>Price of a million requests.</source>
        <translation>Preis für eine Million Anfragen.</translation>
    </message>
    <message>
        <source>Price of each node beside its memory: a machine costs something however small.</source>
        <translation>Preis je Knoten neben seinem Speicher: Eine Maschine kostet etwas, so klein sie auch sei.</translation>
    </message>
    <message>
        <source>Price of one instance per hour.</source>
        <translation>Preis einer Instanz je Stunde.</translation>
    </message>
    <message>
        <source>Price of one instance; unset: by its size.</source>
        <translation>Preis einer Instanz; nicht gesetzt: nach ihrer Größe.</translation>
    </message>
    <message>
        <source>Price of one instance; unset: its size's.</source>
        <translation>Preis einer Instanz; nicht gesetzt: der ihrer Größe.</translation>
    </message>
    <message>
        <source>Price of the router; unset: by its cores.</source>
        <translation>Preis des Routers; nicht gesetzt: nach seinen Kernen.</translation>
    </message>
    <message>
        <source>Price of the store.</source>
        <translation>Preis des Speichers.</translation>
    </message>
    <message>
        <source>Price per hour.</source>
        <translation>Preis je Stunde.</translation>
    </message>
    <message>
        <source>Price without the log store; unset: one m7g.large.</source>
        <translation>Preis ohne den Log-Speicher; nicht gesetzt: eine m7g.large.</translation>
    </message>
    <message>
        <source>Price; unset: by memory.</source>
        <translation>Preis; nicht gesetzt: nach Speicher.</translation>
    </message>
    <message>
        <source>Price; unset: the instance's and its storage's.</source>
        <translation>Preis; nicht gesetzt: der von Instanz und Speicherplatz.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Probes of the endpoints; unset: none.</source>
        <translation>Prüfung der Endpunkte; nicht gesetzt: keine.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation>Gefundene Probleme</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Promote {what}</source>
        <translation>Promotion: {what}</translation>
    </message>
    <message>
        <source>Promote {what} for {time}</source>
        <translation>Promotion: {what} für {time}</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Publish time</source>
        <translation>Publish-Zeit</translation>
    </message>
    <message>
        <source>Publishes worked on at once.</source>
        <translation>Gleichzeitig bearbeitete Publishes.</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purge</translation>
    </message>
    <message>
        <source>Purge {what}</source>
        <translation>Purge: {what}</translation>
    </message>
    <message>
        <source>Purge {what} for {time}</source>
        <translation>Purge: {what} für {time}</translation>
    </message>
    <message>
        <source>Put a picture from a file on the canvas.</source>
        <translation>Ein Bild aus einer Datei auf die Zeichenfläche setzen.</translation>
    </message>
    <message>
        <source>Put {kind} between {source} and {target}</source>
        <translation>Zwischen {source} und {target} kommt {kind}</translation>
    </message>
    <message>
        <source>Put the Record In</source>
        <translation>Record aufnehmen</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>Queries running or waiting; one more is refused. Unset: no limit.</source>
        <translation>Laufende oder wartende Abfragen; jede weitere wird abgewiesen. Nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Queries that may wait; unset: no limit.</source>
        <translation>Abfragen, die warten dürfen; nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Queries worked on at once.</source>
        <translation>Gleichzeitig bearbeitete Abfragen.</translation>
    </message>
    <message>
        <source>Queue age</source>
        <translation>Queue-Alter</translation>
    </message>
    <message>
        <source>Queue backlog</source>
        <translation>Rückstau in der Queue</translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation>Queue-Tiefe</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>Queue-Länge</translation>
    </message>
    <message>
        <source>Queue limit</source>
        <translation>Warteschlangengrenze</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Random Failures…</source>
        <translation>Zufällige Ausfälle…</translation>
    </message>
    <message>
        <source>Random failures</source>
        <translation>Zufällige Ausfälle</translation>
    </message>
    <message>
        <source>Random failures {seed}</source>
        <translation>Zufällige Ausfälle {seed}</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rate in a burst, in times the mean.</source>
        <translation>Rate in einem Burst, als Vielfaches des Mittelwerts.</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Read time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>Nicht gespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Erholt</translation>
    </message>
    <message>
        <source>Recovery script</source>
        <translation>Recovery-Skript</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Wiederherstellen: {step}</translation>
    </message>
    <message>
        <source>Reduced Motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Region name of the catalog, such as us-east-1; a zone takes its region's.</source>
        <translation>Name einer Region des Katalogs, etwa us-east-1; eine Zone übernimmt den ihrer Region.</translation>
    </message>
    <message>
        <source>Relational or NoSQL</source>
        <translation>Relational oder NoSQL</translation>
    </message>
    <message>
        <source>Remember for Comparison</source>
        <translation>Für Vergleich merken</translation>
    </message>
    <message>
        <source>Remembered: Compare shows what changes from here on.</source>
        <translation>Gemerkt: „Vergleichen“ zeigt, was sich von hier an ändert.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove Event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <source>Remove an instance</source>
        <translation>Instanz entfernen</translation>
    </message>
    <message>
        <source>Remove an instance {what}</source>
        <translation>Instanz entfernen: {what}</translation>
    </message>
    <message>
        <source>Remove an instance {what} for {time}</source>
        <translation>Instanz entfernen: {what} für {time}</translation>
    </message>
    <message>
        <source>Remove class {class_id}</source>
        <translation>Klasse {class_id} entfernen</translation>
    </message>
    <message>
        <source>Remove events</source>
        <translation>Ereignisse entfernen</translation>
    </message>
    <message>
        <source>Remove objective {objective_id}</source>
        <translation>Ziel {objective_id} entfernen</translation>
    </message>
    <message>
        <source>Remove what is selected, and the links of removed components.</source>
        <translation>Das Ausgewählte entfernen, samt den Verbindungen entfernter Komponenten.</translation>
    </message>
    <message>
        <source>Remove {count} components</source>
        <translation>{count} Komponenten entfernen</translation>
    </message>
    <message>
        <source>Remove {count} items</source>
        <translation>{count} Elemente entfernen</translation>
    </message>
    <message>
        <source>Remove {count} marks</source>
        <translation>{count} Markierungen entfernen</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename {what}</source>
        <translation>{what} umbenennen</translation>
    </message>
    <message>
        <source>Rename {what} to {name}</source>
        <translation>{what} in {name} umbenennen</translation>
    </message>
    <message>
        <source>Rename, or write on a mark</source>
        <translation>Umbenennen, oder auf einer Markierung schreiben</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>Replikationsverzug</translation>
    </message>
    <message>
        <source>Report {code} again</source>
        <translation>{code} wieder melden</translation>
    </message>
    <message>
        <source>Request class {class_id}</source>
        <translation>Anfrageklasse {class_id}</translation>
    </message>
    <message>
        <source>Request classes</source>
        <translation>Anfrageklassen</translation>
    </message>
    <message>
        <source>Request size</source>
        <translation>Anfragegröße</translation>
    </message>
    <message>
        <source>Request {number}, {name}, at {start}: {ended}, {calls}.</source>
        <translation>Anfrage {number}, {name}, bei {start}: {ended}, {calls}.</translation>
    </message>
    <message>
        <source>Requests authenticated at once.</source>
        <translation>Gleichzeitig authentifizierte Anfragen.</translation>
    </message>
    <message>
        <source>Requests in window_s.</source>
        <translation>Anfragen in window_s.</translation>
    </message>
    <message>
        <source>Requests of class {name} were slower than all others: 99 % within {time}.</source>
        <translation>Anfragen der Klasse {name} waren langsamer als alle anderen: 99 % innerhalb von {time}.</translation>
    </message>
    <message>
        <source>Requests of one user on one day.</source>
        <translation>Anfragen eines Nutzers an einem Tag.</translation>
    </message>
    <message>
        <source>Requests per user per day</source>
        <translation>Anfragen je Nutzer und Tag</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>{title} zurücksetzen</translation>
    </message>
    <message>
        <source>Reshard</source>
        <translation>Resharding</translation>
    </message>
    <message>
        <source>Reshard {what}</source>
        <translation>Resharding: {what}</translation>
    </message>
    <message>
        <source>Reshard {what} for {time}</source>
        <translation>Resharding: {what} für {time}</translation>
    </message>
    <message>
        <source>Resharding</source>
        <translation>Resharding</translation>
    </message>
    <message>
        <source>Resharding and the celebrity problem</source>
        <translation>Resharding und das Prominentenproblem</translation>
    </message>
    <message>
        <source>Residence ms</source>
        <translation>Verweilzeit ms</translation>
    </message>
    <message>
        <source>Residence p99 ms</source>
        <translation>Verweilzeit p99 ms</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Resize {what}</source>
        <translation>Größe ändern: {what}</translation>
    </message>
    <message>
        <source>Resize {what} for {time}</source>
        <translation>Größe ändern: {what} für {time}</translation>
    </message>
    <message>
        <source>Resolvers</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Resolvers keep an answer this long.</source>
        <translation>So lange behalten Resolver eine Antwort.</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Response size</source>
        <translation>Antwortgröße</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Restart {what}</source>
        <translation>Neustart: {what}</translation>
    </message>
    <message>
        <source>Restart {what} for {time}</source>
        <translation>Neustart: {what} für {time}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Retries allowed as a share of first attempts; unset: no limit.</source>
        <translation>Erlaubte Wiederholungen als Anteil der ersten Versuche; nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Retries from {source} to {target} only after a back-off</source>
        <translation>Wiederholungen von {source} zu {target} nur nach einem Back-off</translation>
    </message>
    <message>
        <source>Retries from {source} to {target} only for {share} of the calls</source>
        <translation>Wiederholungen von {source} zu {target} nur für {share} der Aufrufe</translation>
    </message>
    <message>
        <source>Retry budget</source>
        <translation>Retry-Budget</translation>
    </message>
    <message>
        <source>Retry storm</source>
        <translation>Retry-Sturm</translation>
    </message>
    <message>
        <source>Right-click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Rolling Deployment</source>
        <translation>Rolling Deployment</translation>
    </message>
    <message>
        <source>Rolling deployment</source>
        <translation>Rolling Deployment</translation>
    </message>
    <message>
        <source>Rolling deployment {what}</source>
        <translation>Rolling Deployment: {what}</translation>
    </message>
    <message>
        <source>Rolling deployment {what} for {time}</source>
        <translation>Rolling Deployment: {what} für {time}</translation>
    </message>
    <message>
        <source>Rule {code}</source>
        <translation>Regel {code}</translation>
    </message>
    <message>
        <source>Rules that are not reported for this design, and why</source>
        <translation>Regeln, die für diesen Entwurf nicht gemeldet werden, und warum</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>menu</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Run Many Times</source>
        <translation>Mehrfach ausführen</translation>
    </message>
    <message>
        <source>Run Many Times…</source>
        <translation>Mehrfach ausführen…</translation>
    </message>
    <message>
        <source>Run the design under several seeds against the goals of the challenge.</source>
        <translation>Den Entwurf unter mehreren Seeds gegen die Ziele der Herausforderung laufen lassen.</translation>
    </message>
    <message>
        <source>Run this design and another one under the same requests, and show what differs.</source>
        <translation>Diesen und einen anderen Entwurf unter denselben Anfragen ausführen und die Unterschiede zeigen.</translation>
    </message>
    <message>
        <source>Run under several seeds on all cores: bands, intervals, the share of runs that collapsed.</source>
        <translation>Unter mehreren Seeds auf allen Kernen ausführen: Bänder, Intervalle, Anteil kollabierter Läufe.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs done</source>
        <translation>Erledigte Läufe</translation>
    </message>
    <message>
        <source>Runs the web or application code.</source>
        <translation>Führt den Web- oder Anwendungscode aus.</translation>
    </message>
    <message>
        <source>Sale day</source>
        <translation>Aktionstag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save as Scenario…</source>
        <translation>Als Szenario speichern…</translation>
    </message>
    <message>
        <source>Save as scenario</source>
        <translation>Als Szenario speichern</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Änderungen an „{name}“ speichern?</translation>
    </message>
    <message>
        <source>Save the design as</source>
        <translation>Entwurf speichern unter</translation>
    </message>
    <message>
        <source>Save the followed requests as OpenTelemetry JSON, for Jaeger or Tempo.</source>
        <translation>Die verfolgten Anfragen als OpenTelemetry-JSON speichern, für Jaeger oder Tempo.</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} gespeichert.</translation>
    </message>
    <message>
        <source>Say in sentences what the last run showed.</source>
        <translation>In Sätzen sagen, was der letzte Lauf gezeigt hat.</translation>
    </message>
    <message>
        <source>Scale in cool down</source>
        <translation>Cool-down beim Scale-in</translation>
    </message>
    <message>
        <source>Scale out cool down</source>
        <translation>Cool-down beim Scale-out</translation>
    </message>
    <message>
        <source>Scales in no sooner than this after it last changed.</source>
        <translation>Skaliert frühestens so lange nach der letzten Änderung zurück.</translation>
    </message>
    <message>
        <source>Scales out no sooner than this after it last did.</source>
        <translation>Skaliert frühestens so lange nach dem letzten Scale-out weiter hinaus.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <source>Schedule it in the scenario</source>
        <translation>Im Szenario einplanen</translation>
    </message>
    <message>
        <source>Schedule {count} events</source>
        <translation>{count} Ereignisse einplanen</translation>
    </message>
    <message>
        <source>Schedule {event}</source>
        <translation>{event} einplanen</translation>
    </message>
    <message>
        <source>Search components</source>
        <translation>Komponenten suchen</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Im Glossar suchen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select a component, a link or a place first</source>
        <translation>Zuerst eine Komponente, eine Verbindung oder einen Ort auswählen</translation>
    </message>
    <message>
        <source>Select a component, a link or a place, and let something happen to it: now, or at a time of a scenario.</source>
        <translation>Eine Komponente, eine Verbindung oder einen Ort auswählen und etwas zustoßen lassen: jetzt oder zu einer Zeit eines Szenarios.</translation>
    </message>
    <message>
        <source>Select a component, a link or a place: here stands what can happen to it.</source>
        <translation>Eine Komponente, eine Verbindung oder einen Ort auswählen: hier steht, was ihr zustoßen kann.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select every component and link.</source>
        <translation>Alle Komponenten und Verbindungen auswählen.</translation>
    </message>
    <message>
        <source>Select servers or workers first: only they scale themselves</source>
        <translation>Zuerst Server oder Worker auswählen: Nur sie skalieren sich selbst</translation>
    </message>
    <message>
        <source>Select three components or marks first</source>
        <translation>Zuerst drei Komponenten oder Markierungen auswählen</translation>
    </message>
    <message>
        <source>Select two components or marks first</source>
        <translation>Zuerst zwei Komponenten oder Markierungen auswählen</translation>
    </message>
    <message>
        <source>Select two identical components first</source>
        <translation>Zuerst zwei gleiche Komponenten auswählen</translation>
    </message>
    <message>
        <source>Select what the frame touches; Shift adds</source>
        <translation>Auswählen, was der Rahmen berührt; Umschalt fügt hinzu</translation>
    </message>
    <message>
        <source>Separate database</source>
        <translation>Getrennte Datenbank</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers that switch instances on and off as they are needed.</source>
        <translation>Server, die Instanzen je nach Bedarf ein- und ausschalten.</translation>
    </message>
    <message>
        <source>Serves static objects near the clients.</source>
        <translation>Liefert statische Objekte nahe bei den Clients aus.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>Service factor</source>
        <translation>Bedienzeitfaktor</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>Service time of a get, set or delete.</source>
        <translation>Bedienzeit eines Get, Set oder Delete.</translation>
    </message>
    <message>
        <source>Service time of a point.</source>
        <translation>Bedienzeit eines Standorts.</translation>
    </message>
    <message>
        <source>Service time of a publish.</source>
        <translation>Bedienzeit eines Publish.</translation>
    </message>
    <message>
        <source>Service time of a read.</source>
        <translation>Bedienzeit eines Lesezugriffs.</translation>
    </message>
    <message>
        <source>Service time of a write.</source>
        <translation>Bedienzeit eines Schreibzugriffs.</translation>
    </message>
    <message>
        <source>Service times of this class are this many times the component's.</source>
        <translation>Bedienzeiten dieser Klasse sind so viele Male die der Komponente.</translation>
    </message>
    <message>
        <source>Session limit</source>
        <translation>Sitzungsgrenze</translation>
    </message>
    <message>
        <source>Session size</source>
        <translation>Sitzungsgröße</translation>
    </message>
    <message>
        <source>Session store and autoscaling</source>
        <translation>Session-Speicher und Autoscaling</translation>
    </message>
    <message>
        <source>Sessions it holds.</source>
        <translation>Sitzungen, die er hält.</translation>
    </message>
    <message>
        <source>Set class {what}</source>
        <translation>Klasse {what} setzen</translation>
    </message>
    <message>
        <source>Set objective {key}</source>
        <translation>Ziel {key} setzen</translation>
    </message>
    <message>
        <source>Set scenario {what}</source>
        <translation>Szenario {what} setzen</translation>
    </message>
    <message>
        <source>Set {field} of {whose}</source>
        <translation>{field} von {whose} setzen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shard key</source>
        <translation>Shard Key</translation>
    </message>
    <message>
        <source>Sharded database</source>
        <translation>Datenbank mit Shards</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>Aufteilung in Shards</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Shards in use</source>
        <translation>Genutzte Shards</translation>
    </message>
    <message>
        <source>Shards that hold keys, the first of those linked; unset: all linked.</source>
        <translation>Shards, die Schlüssel halten, die ersten der verbundenen; nicht gesetzt: alle verbundenen.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share for weighted routing; 0 takes the target out of new choices.</source>
        <translation>Anteil beim gewichteten Routing; 0 nimmt das Ziel aus neuen Entscheidungen.</translation>
    </message>
    <message>
        <source>Share of messages lost.</source>
        <translation>Anteil verlorener Nachrichten.</translation>
    </message>
    <message>
        <source>Share of messages lost; the caller then times out.</source>
        <translation>Anteil verlorener Nachrichten; der Aufrufer läuft dann in den Timeout.</translation>
    </message>
    <message>
        <source>Share of the class's requests that touch it.</source>
        <translation>Anteil der Anfragen der Klasse, die ihn treffen.</translation>
    </message>
    <message>
        <source>Share of the memory that keeps data.</source>
        <translation>Anteil des Speichers, der Daten hält.</translation>
    </message>
    <message>
        <source>Share of the mix, relative to the other classes.</source>
        <translation>Anteil an der Mischung, im Verhältnis zu den anderen Klassen.</translation>
    </message>
    <message>
        <source>Share of the requests that are answered; the others fail as unavailable.</source>
        <translation>Anteil der beantworteten Anfragen; die anderen scheitern als nicht verfügbar.</translation>
    </message>
    <message>
        <source>Share of the requests that must be good.</source>
        <translation>Anteil der Anfragen, die gut sein müssen.</translation>
    </message>
    <message>
        <source>Share of the time in bursts.</source>
        <translation>Anteil der Zeit in Bursts.</translation>
    </message>
    <message>
        <source>Share of the waiting time that is random: 0 none, 1 full jitter.</source>
        <translation>Zufälliger Anteil der Wartezeit: 0 keiner, 1 voller Jitter.</translation>
    </message>
    <message>
        <source>Short polling: asks an empty queue again after this. Unset: long polling, the queue answers when it has one.</source>
        <translation>Short Polling: fragt eine leere Queue nach dieser Zeit erneut. Nicht gesetzt: Long Polling, die Queue antwortet, sobald sie etwas hat.</translation>
    </message>
    <message>
        <source>Show every key and gesture.</source>
        <translation>Alle Tasten und Gesten zeigen.</translation>
    </message>
    <message>
        <source>Show it at 100 %.</source>
        <translation>In 100 % zeigen.</translation>
    </message>
    <message>
        <source>Show it larger.</source>
        <translation>Größer zeigen.</translation>
    </message>
    <message>
        <source>Show it smaller.</source>
        <translation>Kleiner zeigen.</translation>
    </message>
    <message>
        <source>Show on the Canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Show or hide the answer</source>
        <translation>Die Antwort zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the charts of the run.</source>
        <translation>Die Diagramme des Laufs ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the chosen scenario as a table.</source>
        <translation>Das gewählte Szenario als Tabelle ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the components to draw with.</source>
        <translation>Die Komponenten zum Zeichnen ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the fields of what is selected.</source>
        <translation>Die Felder der Auswahl ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the lesson of the preset.</source>
        <translation>Die Lektion des Beispiels zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Show or hide the objectives and their error budgets.</source>
        <translation>Die Ziele und ihre Fehlerbudgets ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the requests that were followed call by call.</source>
        <translation>Die Aufruf für Aufruf verfolgten Anfragen zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Show or hide the tree of all that is drawn.</source>
        <translation>Den Baum alles Gezeichneten ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide what can happen to what is selected.</source>
        <translation>Ein- oder ausblenden, was der Auswahl zustoßen kann.</translation>
    </message>
    <message>
        <source>Show or hide what the topology rules found.</source>
        <translation>Ein- oder ausblenden, was die Topologieregeln gefunden haben.</translation>
    </message>
    <message>
        <source>Show or hide what was done to the design, to go back to any of it.</source>
        <translation>Ein- oder ausblenden, was am Entwurf geändert wurde, um dorthin zurückzukehren.</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the chart of step {number}</source>
        <translation>Das Diagramm zu Schritt {number} zeigen</translation>
    </message>
    <message>
        <source>Show the parts of the window, one after the other.</source>
        <translation>Die Teile des Fensters nacheinander zeigen.</translation>
    </message>
    <message>
        <source>Show the run as it is now</source>
        <translation>Den Lauf zeigen, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Show the text of panels at {percent} % of the desktop's size.</source>
        <translation>Den Text der Panels in {percent} % der Größe der Arbeitsumgebung zeigen.</translation>
    </message>
    <message>
        <source>Show the whole design.</source>
        <translation>Den ganzen Entwurf zeigen.</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Silence {code}</source>
        <translation>{code} stummschalten</translation>
    </message>
    <message>
        <source>Silence {code} in this design…</source>
        <translation>{code} in diesem Entwurf stummschalten…</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Simulierte Zeit</translation>
    </message>
    <message>
        <source>Simulated time per real time</source>
        <translation>Simulierte Zeit je Echtzeit</translation>
    </message>
    <message>
        <source>Single failures</source>
        <translation>Einzelausfälle</translation>
    </message>
    <message>
        <source>Single failures of {name}</source>
        <translation>Einzelausfälle von {name}</translation>
    </message>
    <message>
        <source>Single failures of {name} during {scenario}</source>
        <translation>Einzelausfälle von {name} während {scenario}</translation>
    </message>
    <message>
        <source>Single server</source>
        <translation>Einzelner Server</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of an entry.</source>
        <translation>Größe eines Eintrags.</translation>
    </message>
    <message>
        <source>Size of an object.</source>
        <translation>Größe eines Objekts.</translation>
    </message>
    <message>
        <source>Size of the answer.</source>
        <translation>Größe der Antwort.</translation>
    </message>
    <message>
        <source>Size of the catalog: sets cores, memory and price.</source>
        <translation>Größe aus dem Katalog: bestimmt Kerne, Speicher und Preis.</translation>
    </message>
    <message>
        <source>Size of the request.</source>
        <translation>Größe der Anfrage.</translation>
    </message>
    <message>
        <source>Size of the text in canvas units.</source>
        <translation>Größe des Texts in Einheiten der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Skip the Tour</source>
        <translation>Tour überspringen</translation>
    </message>
    <message>
        <source>Slow Down 3×</source>
        <translation>Dreifach verlangsamen</translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation>Verlangsamung</translation>
    </message>
    <message>
        <source>Slow down {what}</source>
        <translation>Verlangsamung: {what}</translation>
    </message>
    <message>
        <source>Slow down {what} for {time}</source>
        <translation>Verlangsamung: {what} für {time}</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Slowest</source>
        <translation>Langsamste</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Snap to Grid</source>
        <translation>Am Raster ausrichten</translation>
    </message>
    <message>
        <source>So many times as many requests.</source>
        <translation>So viele Male so viele Anfragen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Loadscape. Your design is kept.

A report was written to {report}</source>
        <translation>In Loadscape ist etwas schiefgegangen. Der Entwurf bleibt erhalten.

Ein Bericht steht in {report}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation>Quelle: {source}.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Space and drag, or the middle button</source>
        <translation>Leertaste und ziehen, oder die mittlere Taste</translation>
    </message>
    <message>
        <source>Speak {name}, in every window.</source>
        <translation>In allen Fenstern {name} sprechen.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed achieved: simulated seconds per second</source>
        <translation>Erreichtes Tempo: simulierte Sekunden je Sekunde</translation>
    </message>
    <message>
        <source>Spike 3×</source>
        <translation>Dreifache Lastspitze</translation>
    </message>
    <message>
        <source>Spike 3× for 20 s</source>
        <translation>Dreifache Lastspitze für 20 s</translation>
    </message>
    <message>
        <source>Spreads calls over healthy targets.</source>
        <translation>Verteilt Aufrufe auf gesunde Ziele.</translation>
    </message>
    <message>
        <source>Spreads keys over several databases.</source>
        <translation>Verteilt Schlüssel auf mehrere Datenbanken.</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapeln</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>Veraltete Lesevorgänge</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Start the simulation, or go on with it.</source>
        <translation>Die Simulation starten oder fortsetzen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Stateful or stateless web tier</source>
        <translation>Webschicht mit oder ohne Zustand</translation>
    </message>
    <message>
        <source>Static objects an HTML page pulls after it.</source>
        <translation>Statische Objekte, die eine HTML-Seite nachlädt.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Einzelschritt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps that help</source>
        <translation>Schritte, die helfen</translation>
    </message>
    <message>
        <source>Sticky</source>
        <translation>Sticky</translation>
    </message>
    <message>
        <source>Sticky Note</source>
        <translation>Haftnotiz</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stops calling a target that fails.</source>
        <translation>Ruft ein Ziel nicht mehr auf, das fehlschlägt.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Storage USD per</source>
        <translation>Speicherpreis</translation>
    </message>
    <message>
        <source>Storage in use.</source>
        <translation>Belegter Speicherplatz.</translation>
    </message>
    <message>
        <source>Storage of a point.</source>
        <translation>Speicherplatz eines Standorts.</translation>
    </message>
    <message>
        <source>Storage; a write that finds none left fails.</source>
        <translation>Speicherplatz; ein Schreibzugriff ohne freien Platz schlägt fehl.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Study runs many times, compares designs and says what a run showed. Ctrl+K finds every command, Ctrl+/ shows every key.</source>
        <translation>„Studie“ führt vielfach aus, vergleicht Entwürfe und sagt, was ein Lauf gezeigt hat. Strg+K findet jeden Befehl, Strg+/ zeigt jede Taste.</translation>
    </message>
    <message>
        <source>Switches instances on and off; unset: their number is fixed.</source>
        <translation>Schaltet Instanzen zu und ab; nicht gesetzt: ihre Zahl ist fest.</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Tail index of Pareto; smaller is heavier.</source>
        <translation>Tail-Index von Pareto; kleiner heißt schwerer Schwanz.</translation>
    </message>
    <message>
        <source>Take the Record Out</source>
        <translation>Record herausnehmen</translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation>Die letzte Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>Take the selected group away; what stands in it stays, and scales itself no more.</source>
        <translation>Die ausgewählte Gruppe entfernen; ihr Inhalt bleibt und skaliert sich nicht mehr selbst.</translation>
    </message>
    <message>
        <source>Takeover</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text Size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Text der Lektion</translation>
    </message>
    <message>
        <source>Text of {id}</source>
        <translation>Text von {id}</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The DNS answers with another weight; kept answers live on.</source>
        <translation>Das DNS antwortet mit anderem Gewicht; behaltene Antworten leben weiter.</translation>
    </message>
    <message>
        <source>The DNS answers with it again.</source>
        <translation>Das DNS antwortet wieder damit.</translation>
    </message>
    <message>
        <source>The DNS answers with it no more; kept answers live on.</source>
        <translation>Das DNS antwortet nicht mehr damit; behaltene Antworten leben weiter.</translation>
    </message>
    <message>
        <source>The arrival process.</source>
        <translation>Der Ankunftsprozess.</translation>
    </message>
    <message>
        <source>The caller gives up after this; unset: never.</source>
        <translation>Danach gibt der Aufrufer auf; nicht gesetzt: nie.</translation>
    </message>
    <message>
        <source>The canvas</source>
        <translation>Die Zeichenfläche</translation>
    </message>
    <message>
        <source>The canvas is empty</source>
        <translation>Die Zeichenfläche ist leer</translation>
    </message>
    <message>
        <source>The canvas is empty: drag a client and a server onto it</source>
        <translation>Die Zeichenfläche ist leer: einen Client und einen Server darauf ziehen</translation>
    </message>
    <message>
        <source>The charts stand still; the run goes on</source>
        <translation>Die Diagramme stehen still; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>The client '{client}' retries {times} times but has no time-out: a request that hangs is never retried.</source>
        <translation>Der Client „{client}“ wiederholt {times}-mal, hat aber keinen Timeout: eine hängende Anfrage wird nie wiederholt.</translation>
    </message>
    <message>
        <source>The design as a diagram. Drop components here and drag from their ports.</source>
        <translation>Der Entwurf als Diagramm. Komponenten hier ablegen und von ihren Ports aus ziehen.</translation>
    </message>
    <message>
        <source>The design has no groups</source>
        <translation>Der Entwurf hat keine Gruppen</translation>
    </message>
    <message>
        <source>The design is empty: add a client and a server, link them, and press Run.</source>
        <translation>Der Entwurf ist leer: einen Client und einen Server hinzufügen, verbinden und starten.</translation>
    </message>
    <message>
        <source>The design runs under several seeds. What comes out is drawn as bands, with intervals, and with the share of runs that collapsed.</source>
        <translation>Der Entwurf läuft unter mehreren Seeds. Das Ergebnis erscheint als Bänder, mit Intervallen und mit dem Anteil kollabierter Läufe.</translation>
    </message>
    <message>
        <source>The designs are the same in all that is simulated.</source>
        <translation>Die Entwürfe sind in allem gleich, was simuliert wird.</translation>
    </message>
    <message>
        <source>The failure lasts</source>
        <translation>Der Ausfall dauert</translation>
    </message>
    <message>
        <source>The instance size of the catalog; unset: the next larger one.</source>
        <translation>Die Instanzgröße aus dem Katalog; nicht gesetzt: die nächstgrößere.</translation>
    </message>
    <message>
        <source>The key, or the one object; unset: key 0, or all objects.</source>
        <translation>Der Schlüssel oder das eine Objekt; nicht gesetzt: Schlüssel 0 oder alle Objekte.</translation>
    </message>
    <message>
        <source>The key.</source>
        <translation>Der Schlüssel.</translation>
    </message>
    <message>
        <source>The language of the desktop, or English.</source>
        <translation>Die Sprache der Arbeitsumgebung, sonst Englisch.</translation>
    </message>
    <message>
        <source>The line is dashed.</source>
        <translation>Die Linie ist gestrichelt.</translation>
    </message>
    <message>
        <source>The link '{link}' from '{source}' to '{target}' makes no sense: {fault}.</source>
        <translation>Die Verbindung „{link}“ von „{source}“ zu „{target}“ ergibt keinen Sinn: {fault}.</translation>
    </message>
    <message>
        <source>The link '{link}' retries {times} times but has no time-out: a call that hangs is never retried.</source>
        <translation>Die Verbindung „{link}“ wiederholt {times}-mal, hat aber keinen Timeout: ein hängender Aufruf wird nie wiederholt.</translation>
    </message>
    <message>
        <source>The mean.</source>
        <translation>Der Mittelwert.</translation>
    </message>
    <message>
        <source>The number of shards to use from now on.</source>
        <translation>Die Zahl der von nun an genutzten Shards.</translation>
    </message>
    <message>
        <source>The points drop all objects, as soon as the purge reaches them.</source>
        <translation>Die Standorte verwerfen alle Objekte, sobald der Purge sie erreicht.</translation>
    </message>
    <message>
        <source>The points drop an object, or all.</source>
        <translation>Die Standorte verwerfen ein Objekt oder alle.</translation>
    </message>
    <message>
        <source>The primary takes writes.</source>
        <translation>Die Primary nimmt Schreibzugriffe an.</translation>
    </message>
    <message>
        <source>The rate rises to this many times.</source>
        <translation>Die Rate steigt auf das so Vielfache.</translation>
    </message>
    <message>
        <source>The rate swings by this share around its mean.</source>
        <translation>Die Rate schwankt um diesen Anteil um ihren Mittelwert.</translation>
    </message>
    <message>
        <source>The record's new weight; 0 takes it out.</source>
        <translation>Das neue Gewicht des Records; 0 nimmt ihn heraus.</translation>
    </message>
    <message>
        <source>The region or data center a zone stands in.</source>
        <translation>Die Region oder das Rechenzentrum, in dem eine Zone steht.</translation>
    </message>
    <message>
        <source>The region, data center or zone it stands in.</source>
        <translation>Die Region, das Rechenzentrum oder die Zone, in der sie steht.</translation>
    </message>
    <message>
        <source>The relational model joins; the others fan out into several reads.</source>
        <translation>Das relationale Modell verknüpft mit Joins; die anderen fächern in mehrere Lesezugriffe auf.</translation>
    </message>
    <message>
        <source>The replica '{name}' has no primary: link one to it with the role 'replication'.</source>
        <translation>Das Replica „{name}“ hat keine Primary: eine mit der Rolle „Replikation“ damit verbinden.</translation>
    </message>
    <message>
        <source>The request classes it carries, all others take other links or fail as unavailable; empty: all.</source>
        <translation>Die Anfrageklassen, die sie trägt; alle anderen nehmen andere Verbindungen oder scheitern als nicht verfügbar. Leer: alle.</translation>
    </message>
    <message>
        <source>The run ended with the change of the language. Press Run for a new one.</source>
        <translation>Mit dem Wechsel der Sprache endete der Lauf. Für einen neuen auf „Starten“ drücken.</translation>
    </message>
    <message>
        <source>The run goes on without the last change: {text}</source>
        <translation>Der Lauf geht ohne die letzte Änderung weiter: {text}</translation>
    </message>
    <message>
        <source>The server '{server}' is reached from '{source}' beside its load balancer '{balancer}'.</source>
        <translation>Der Server „{server}“ wird von „{source}“ an seinem Load Balancer „{balancer}“ vorbei erreicht.</translation>
    </message>
    <message>
        <source>The shape of the curve.</source>
        <translation>Die Form der Kurve.</translation>
    </message>
    <message>
        <source>The shape of the distribution.</source>
        <translation>Die Form der Verteilung.</translation>
    </message>
    <message>
        <source>The simulator is being prepared</source>
        <translation>Der Simulator wird vorbereitet</translation>
    </message>
    <message>
        <source>The slowest 1 % took {times} times the median: {p99} beside {p50}.</source>
        <translation>Das langsamste 1 % brauchte das {times}-Fache des Medians: {p99} neben {p50}.</translation>
    </message>
    <message>
        <source>The text has its desktop's size</source>
        <translation>Der Text hat die Größe der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>The text has its largest size</source>
        <translation>Der Text hat die größte Größe</translation>
    </message>
    <message>
        <source>The text has its smallest size</source>
        <translation>Der Text hat die kleinste Größe</translation>
    </message>
    <message>
        <source>The time axis was moved: go back and follow the run again</source>
        <translation>Die Zeitachse wurde verschoben: zurück, und dem Lauf wieder folgen</translation>
    </message>
    <message>
        <source>The user must be logged in.</source>
        <translation>Der Nutzer muss angemeldet sein.</translation>
    </message>
    <message>
        <source>The whole drawing made small. Arrow keys move what is in sight, plus and minus zoom, Home shows all.</source>
        <translation>Die ganze Zeichnung verkleinert. Pfeiltasten bewegen den Ausschnitt, Plus und Minus zoomen, Pos1 zeigt alles.</translation>
    </message>
    <message>
        <source>The window; the rate of the buckets is limit / window_s.</source>
        <translation>Das Fenster; die Rate der Buckets ist limit / window_s.</translation>
    </message>
    <message>
        <source>The windows are made anew. Designs and steps stay; what was measured is lost.</source>
        <translation>Die Fenster werden neu aufgebaut. Entwürfe und Schritte bleiben, das Gemessene geht verloren.</translation>
    </message>
    <message>
        <source>The {kind} '{caller}' waits for '{target}' without a time-out.</source>
        <translation>{kind} „{caller}“ wartet ohne Timeout auf „{target}“.</translation>
    </message>
    <message>
        <source>The {label} has no link: connect it or remove it.</source>
        <translation>Ohne Verbindung: {label}. Verbinden oder entfernen.</translation>
    </message>
    <message>
        <source>The {label} is a single point of failure: while it is down {failing} fail.</source>
        <translation>Single Point of Failure: {label}. Bei Ausfall scheitern {failing}.</translation>
    </message>
    <message>
        <source>The {label} is offered more than it can do: its utilization would be {utilization}.</source>
        <translation>Überlastet: {label}. Die Auslastung wäre {utilization}.</translation>
    </message>
    <message>
        <source>The {label} leads nowhere: every request to it fails; link it to what should answer.</source>
        <translation>Führt nirgendwohin: {label}. Jede Anfrage dorthin scheitert; mit dem verbinden, was antworten soll.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>These components wait for each other in a circle: {around}.</source>
        <translation>Diese Komponenten warten im Kreis aufeinander: {around}.</translation>
    </message>
    <message>
        <source>They are lost if you don't save them.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>They were kept. Restore them?</source>
        <translation>Sie wurden aufbewahrt. Wiederherstellen?</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>Denkzeit</translation>
    </message>
    <message>
        <source>This cannot be scheduled: {error}</source>
        <translation>Das lässt sich nicht einplanen: {error}</translation>
    </message>
    <message>
        <source>This design as it was opened</source>
        <translation>Dieser Entwurf, wie er geöffnet wurde</translation>
    </message>
    <message>
        <source>This design as it was remembered</source>
        <translation>Dieser Entwurf, wie er gemerkt wurde</translation>
    </message>
    <message>
        <source>This design cannot run: {text}</source>
        <translation>Dieser Entwurf kann nicht laufen: {text}</translation>
    </message>
    <message>
        <source>This many times.</source>
        <translation>So viele Male.</translation>
    </message>
    <message>
        <source>This share of messages is lost.</source>
        <translation>Dieser Anteil der Nachrichten geht verloren.</translation>
    </message>
    <message>
        <source>This share of the requests is for one key.</source>
        <translation>Dieser Anteil der Anfragen gilt einem Schlüssel.</translation>
    </message>
    <message>
        <source>This version does not know the kind. Its data is kept as it is, and it cannot run.</source>
        <translation>Diese Version kennt die Art nicht. Ihre Daten bleiben, wie sie sind, und sie kann nicht laufen.</translation>
    </message>
    <message>
        <source>Three times as many requests for 20 seconds.</source>
        <translation>Dreimal so viele Anfragen für 20 Sekunden.</translation>
    </message>
    <message>
        <source>Three times as many requests.</source>
        <translation>Dreimal so viele Anfragen.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Throughput and errors</source>
        <translation>Durchsatz und Fehler</translation>
    </message>
    <message>
        <source>Throughput of components</source>
        <translation>Durchsatz der Komponenten</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Thundering herd after a failover</source>
        <translation>Ansturm nach einem Failover</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Tidy {count} components</source>
        <translation>{count} Komponenten aufräumen</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time a replica needs to apply a write; unset: as `write`.</source>
        <translation>Zeit, die ein Replica zum Anwenden eines Schreibzugriffs braucht; nicht gesetzt: wie `write`.</translation>
    </message>
    <message>
        <source>Time a user thinks between two requests.</source>
        <translation>Zeit, die ein Nutzer zwischen zwei Anfragen nachdenkt.</translation>
    </message>
    <message>
        <source>Time after the boot in which an instance is not measured yet.</source>
        <translation>Zeit nach dem Start, in der eine Instanz noch nicht gemessen wird.</translation>
    </message>
    <message>
        <source>Time between two checks of one target.</source>
        <translation>Zeit zwischen zwei Prüfungen eines Ziels.</translation>
    </message>
    <message>
        <source>Time between two evaluations.</source>
        <translation>Zeit zwischen zwei Auswertungen.</translation>
    </message>
    <message>
        <source>Time between two looks at a component.</source>
        <translation>Zeit zwischen zwei Blicken auf eine Komponente.</translation>
    </message>
    <message>
        <source>Time from a restart to serving, cold.</source>
        <translation>Zeit vom Neustart bis zur Bereitschaft, kalt.</translation>
    </message>
    <message>
        <source>Time from a restart to serving.</source>
        <translation>Zeit vom Neustart bis zur Bereitschaft.</translation>
    </message>
    <message>
        <source>Time from a restart, or from being added, to serving.</source>
        <translation>Zeit vom Neustart oder Hinzufügen bis zur Bereitschaft.</translation>
    </message>
    <message>
        <source>Time in the scenario, in seconds</source>
        <translation>Zeit im Szenario, in Sekunden</translation>
    </message>
    <message>
        <source>Time it stays open before a probe is let through.</source>
        <translation>Zeit, die er offen bleibt, bevor ein Probeaufruf durchgelassen wird.</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Time of an uncached look-up.</source>
        <translation>Zeit eines Lookups ohne Cache.</translation>
    </message>
    <message>
        <source>Time of the write to disk of one publish.</source>
        <translation>Zeit, um ein Publish auf die Platte zu schreiben.</translation>
    </message>
    <message>
        <source>Time the balancer itself spends on a call.</source>
        <translation>Zeit, die der Balancer selbst für einen Aufruf braucht.</translation>
    </message>
    <message>
        <source>Time the router itself spends on a call.</source>
        <translation>Zeit, die der Router selbst für einen Aufruf braucht.</translation>
    </message>
    <message>
        <source>Time the target is left out.</source>
        <translation>Zeit, die das Ziel ausgelassen wird.</translation>
    </message>
    <message>
        <source>Time to check who asks; unset: nobody does.</source>
        <translation>Zeit, um zu prüfen, wer fragt; nicht gesetzt: niemand prüft.</translation>
    </message>
    <message>
        <source>Time to look a key up in the directory.</source>
        <translation>Zeit, um einen Schlüssel im Verzeichnis nachzuschlagen.</translation>
    </message>
    <message>
        <source>Time to promote a replica once the primary is known dead.</source>
        <translation>Zeit für die Promotion eines Replicas, sobald der Ausfall der Primary bekannt ist.</translation>
    </message>
    <message>
        <source>Time to recover</source>
        <translation>Zeit zum Erholen</translation>
    </message>
    <message>
        <source>Time to the first byte.</source>
        <translation>Zeit bis zum ersten Byte.</translation>
    </message>
    <message>
        <source>Time until a purge has reached every point.</source>
        <translation>Zeit, bis ein Purge alle Standorte erreicht hat.</translation>
    </message>
    <message>
        <source>Time until the standby takes over.</source>
        <translation>Zeit, bis der Standby übernimmt.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of {id}</source>
        <translation>Titel von {id}</translation>
    </message>
    <message>
        <source>To repair</source>
        <translation>Bis zur Reparatur</translation>
    </message>
    <message>
        <source>Tokens it holds; leaky_bucket: requests that may wait.</source>
        <translation>Token, die er fasst; leaky_bucket: Anfragen, die warten dürfen.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Totals of all runs</source>
        <translation>Summen aller Läufe</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces (Verläufe)</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Traffic spike</source>
        <translation>Lastspitze</translation>
    </message>
    <message>
        <source>Traffic spike {what}</source>
        <translation>Lastspitze: {what}</translation>
    </message>
    <message>
        <source>Traffic spike {what} for {time}</source>
        <translation>Lastspitze: {what} für {time}</translation>
    </message>
    <message>
        <source>Traffic, the work that each request asks for and how long it takes, prices, and where places lie are given: a design that changes them is refused.</source>
        <translation>Verkehr, die Arbeit jeder Anfrage und ihre Dauer, Preise und die Lage der Orte sind vorgegeben: Ein Entwurf, der sie ändert, wird abgewiesen.</translation>
    </message>
    <message>
        <source>Twice the connections that {name} allows: {count}</source>
        <translation>{name} lässt doppelt so viele Verbindungen zu: {count}</translation>
    </message>
    <message>
        <source>Twice the cores for {name}: {count}</source>
        <translation>Doppelt so viele Kerne für {name}: {count}</translation>
    </message>
    <message>
        <source>Twice the messages in hand of {name}: {count}</source>
        <translation>{name} bearbeitet doppelt so viele Nachrichten zugleich: {count}</translation>
    </message>
    <message>
        <source>Twice the waiting places that {name} allows: {count}</source>
        <translation>{name} lässt doppelt so viele Aufrufe warten: {count}</translation>
    </message>
    <message>
        <source>Twice the workers of {name}: {count}</source>
        <translation>Doppelt so viele Worker für {name}: {count}</translation>
    </message>
    <message>
        <source>Two data centers with GeoDNS</source>
        <translation>Zwei Rechenzentren mit GeoDNS</translation>
    </message>
    <message>
        <source>Two shards of {name}, split by the key</source>
        <translation>{name} in zwei Shards, nach dem Schlüssel geteilt</translation>
    </message>
    <message>
        <source>Two shards of {name}, split by the user</source>
        <translation>{name} in zwei Shards, nach dem Nutzer geteilt</translation>
    </message>
    <message>
        <source>Two-Minute Tour</source>
        <translation>Zwei-Minuten-Tour</translation>
    </message>
    <message>
        <source>Type to find a command</source>
        <translation>Tippen, um einen Befehl zu finden</translation>
    </message>
    <message>
        <source>Type to narrow what fits</source>
        <translation>Tippen grenzt ein</translation>
    </message>
    <message>
        <source>URL shortener</source>
        <translation>URL-Verkürzer</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>USD per</source>
        <translation>USD je GB</translation>
    </message>
    <message>
        <source>USD per million requests</source>
        <translation>USD je Million Anfragen</translation>
    </message>
    <message>
        <source>USD per request</source>
        <translation>USD je Anfrage</translation>
    </message>
    <message>
        <source>USD/GB</source>
        <translation>USD/GB</translation>
    </message>
    <message>
        <source>USD/h</source>
        <translation>USD/h</translation>
    </message>
    <message>
        <source>USD/month</source>
        <translation>USD/Monat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Undone; a click does it again</source>
        <translation>Zurückgenommen; ein Klick wiederholt es</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Ungroup {what}</source>
        <translation>Gruppe {what} auflösen</translation>
    </message>
    <message>
        <source>Unhealthy after</source>
        <translation>Ungesund nach</translation>
    </message>
    <message>
        <source>Unknown component</source>
        <translation>Unbekannte Komponente</translation>
    </message>
    <message>
        <source>Unknown kind {kind}</source>
        <translation>Unbekannte Art {kind}</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Unstack</source>
        <translation>Entstapeln</translation>
    </message>
    <message>
        <source>Until the answer: {time}</source>
        <translation>Bis zur Antwort: {time}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Up share</source>
        <translation>Anteil verfügbar</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Users seen this recently are active.</source>
        <translation>In dieser Zeit gesehene Nutzer gelten als aktiv.</translation>
    </message>
    <message>
        <source>Users with browsers or apps.</source>
        <translation>Nutzer mit Browsern oder Apps.</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>Übliche Größen</translation>
    </message>
    <message>
        <source>Usual sizes…</source>
        <translation>Übliche Größen…</translation>
    </message>
    <message>
        <source>Utilization</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Version and license.</source>
        <translation>Version und Lizenz.</translation>
    </message>
    <message>
        <source>Versioned names</source>
        <translation>Versionierte Namen</translation>
    </message>
    <message>
        <source>Vertical or horizontal scaling</source>
        <translation>Vertikale oder horizontale Skalierung</translation>
    </message>
    <message>
        <source>Video platform</source>
        <translation>Videoplattform</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Visibility timeout</source>
        <translation>Visibility Timeout</translation>
    </message>
    <message>
        <source>Volume.</source>
        <translation>Volumen.</translation>
    </message>
    <message>
        <source>Wait for</source>
        <translation>Warten auf</translation>
    </message>
    <message>
        <source>Waiting before a failed message comes again.</source>
        <translation>Wartezeit, bis eine gescheiterte Nachricht wiederkommt.</translation>
    </message>
    <message>
        <source>Waiting before a further attempt.</source>
        <translation>Wartezeit vor einem weiteren Versuch.</translation>
    </message>
    <message>
        <source>Waiting before a retry; unset: at once.</source>
        <translation>Wartezeit vor einer Wiederholung; nicht gesetzt: sofort.</translation>
    </message>
    <message>
        <source>Waiting time before the first retry (its upper end with jitter).</source>
        <translation>Wartezeit vor der ersten Wiederholung (mit Jitter: ihr oberes Ende).</translation>
    </message>
    <message>
        <source>Warm up</source>
        <translation>Aufwärmzeit</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmzeit</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Watch: {chart}</source>
        <translation>Ansehen: {chart}</translation>
    </message>
    <message>
        <source>Web and mobile traffic</source>
        <translation>Web- und Mobilverkehr</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight of {name} for this client. Unset: own weight</source>
        <translation>Gewicht von {name} für diesen Client. Nicht gesetzt: eigenes Gewicht</translation>
    </message>
    <message>
        <source>Weights of the request classes for this client; empty: the classes' own.</source>
        <translation>Gewichte der Anfrageklassen für diesen Client; leer: die der Klassen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What 99 % of the calls completed since the last look were in the component at most, in ms.</source>
        <translation>So lange waren 99 % der seit dem letzten Blick erledigten Aufrufe höchstens in der Komponente, in ms.</translation>
    </message>
    <message>
        <source>What Loadscape Does Not Model</source>
        <translation>Was Loadscape nicht modelliert</translation>
    </message>
    <message>
        <source>What Loadscape does not model</source>
        <translation>Was Loadscape nicht modelliert</translation>
    </message>
    <message>
        <source>What Would Help?</source>
        <translation>Was würde helfen?</translation>
    </message>
    <message>
        <source>What a completed request earns.</source>
        <translation>Ertrag einer erledigten Anfrage.</translation>
    </message>
    <message>
        <source>What a request without a session does.</source>
        <translation>Was eine Anfrage ohne Sitzung tut.</translation>
    </message>
    <message>
        <source>What can be done with it, and what can happen to it</source>
        <translation>Was damit zu tun ist und was ihm zustoßen kann</translation>
    </message>
    <message>
        <source>What crosses its border takes 100 ms longer.</source>
        <translation>Was die Grenze überquert, braucht 100 ms länger.</translation>
    </message>
    <message>
        <source>What decides on the shard: the request's key, or its user.</source>
        <translation>Was über den Shard entscheidet: der Schlüssel der Anfrage oder ihr Nutzer.</translation>
    </message>
    <message>
        <source>What fails</source>
        <translation>Was ausfällt</translation>
    </message>
    <message>
        <source>What is left out on purpose, so that you know what to measure yourself.</source>
        <translation>Was mit Absicht weggelassen ist, damit man weiß, was man selbst messen muss.</translation>
    </message>
    <message>
        <source>What is let pass.</source>
        <translation>Was durchgelassen wird.</translation>
    </message>
    <message>
        <source>What is planned and what happened. Drag events here, drag them to another time, and click anywhere to look back at that moment of the run.</source>
        <translation>Was geplant ist und was geschah. Ereignisse hierher ziehen, zu einer anderen Zeit ziehen, und irgendwo klicken, um auf diesen Moment des Laufs zurückzublicken.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>Was sie findet</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>What it says.</source>
        <translation>Was darauf steht.</translation>
    </message>
    <message>
        <source>What it shows.</source>
        <translation>Was es zeigt.</translation>
    </message>
    <message>
        <source>What stands beside its middle.</source>
        <translation>Was neben der Mitte steht.</translation>
    </message>
    <message>
        <source>What stands in its middle.</source>
        <translation>Was in der Mitte steht.</translation>
    </message>
    <message>
        <source>What the heat map shows of every component</source>
        <translation>Was die Heatmap von jeder Komponente zeigt</translation>
    </message>
    <message>
        <source>What the link carries; auto derives it from both ends.</source>
        <translation>Was die Verbindung trägt; „auto“ leitet es aus beiden Enden ab.</translation>
    </message>
    <message>
        <source>What the metric is held at: a share for cpu, else a number.</source>
        <translation>Worauf die Metrik gehalten wird: ein Anteil bei cpu, sonst eine Zahl.</translation>
    </message>
    <message>
        <source>What the request does to the data.</source>
        <translation>Was die Anfrage mit den Daten tut.</translation>
    </message>
    <message>
        <source>What the run showed</source>
        <translation>Was der Lauf gezeigt hat</translation>
    </message>
    <message>
        <source>What the topology rules found, with a fix where there is one.</source>
        <translation>Was die Topologieregeln gefunden haben, mit einer Behebung, wo es eine gibt.</translation>
    </message>
    <message>
        <source>What would help {name}</source>
        <translation>Was {name} helfen würde</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>When a write is acknowledged: at once, when a replica has it, when all applied it.</source>
        <translation>Wann ein Schreibzugriff bestätigt wird: sofort, wenn ein Replica ihn hat oder wenn alle ihn angewendet haben.</translation>
    </message>
    <message>
        <source>When the rise begins.</source>
        <translation>Wann der Anstieg beginnt.</translation>
    </message>
    <message>
        <source>When, in simulated time.</source>
        <translation>Wann, in simulierter Zeit.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where its points of presence stand: regions of the catalog. An edit keeps the caches by their place here.</source>
        <translation>Wo die Points of Presence stehen: Regionen des Katalogs. Beim Ändern bleiben die Caches nach ihrem Platz in dieser Liste erhalten.</translation>
    </message>
    <message>
        <source>Which entry goes first.</source>
        <translation>Welcher Eintrag zuerst verdrängt wird.</translation>
    </message>
    <message>
        <source>Which object goes first.</source>
        <translation>Welches Objekt zuerst verdrängt wird.</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welche Anfragen</translation>
    </message>
    <message>
        <source>White text and lines on black.</source>
        <translation>Weißer Text und weiße Linien auf Schwarz.</translation>
    </message>
    <message>
        <source>Who fills it, and how writes reach the database.</source>
        <translation>Wer ihn füllt und wie Schreibvorgänge die Datenbank erreichen.</translation>
    </message>
    <message>
        <source>Who is served next.</source>
        <translation>Wer als Nächstes bedient wird.</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Whose requests are counted together.</source>
        <translation>Wessen Anfragen zusammen gezählt werden.</translation>
    </message>
    <message>
        <source>Why it does not matter here</source>
        <translation>Warum es hier keine Rolle spielt</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>Why {code} matters, with an example and sources</source>
        <translation>Warum {code} wichtig ist, mit Beispiel und Quellen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in canvas units.</source>
        <translation>Breite in Einheiten der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Width of the line in canvas units.</source>
        <translation>Breite der Linie in Einheiten der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window calls</source>
        <translation>Aufrufe im Fenster</translation>
    </message>
    <message>
        <source>With messages</source>
        <translation>Mit Nachrichten</translation>
    </message>
    <message>
        <source>With other settings:</source>
        <translation>Mit anderen Einstellungen:</translation>
    </message>
    <message>
        <source>Work is taken back when its caller has given up.</source>
        <translation>Arbeit wird zurückgenommen, wenn ihr Aufrufer aufgegeben hat.</translation>
    </message>
    <message>
        <source>Work that it has set off is still under way.</source>
        <translation>Arbeit, die sie angestoßen hat, läuft noch.</translation>
    </message>
    <message>
        <source>Work that it has set off went on for {time} after the answer.</source>
        <translation>Arbeit, die sie angestoßen hat, lief nach der Antwort noch {time} weiter.</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Workers: calls in the server, running or waiting for an answer from below. Unset: no limit.</source>
        <translation>Worker: Aufrufe im Server, die laufen oder auf eine Antwort von unten warten. Nicht gesetzt: unbegrenzt.</translation>
    </message>
    <message>
        <source>Write a sticky note: press and drag, or click.</source>
        <translation>Eine Haftnotiz schreiben: ziehen oder klicken.</translation>
    </message>
    <message>
        <source>Write here; Ctrl+Enter keeps it</source>
        <translation>Hier schreiben; Strg+Eingabe behält es</translation>
    </message>
    <message>
        <source>Write on the bare canvas.</source>
        <translation>Direkt auf die Zeichenfläche schreiben.</translation>
    </message>
    <message>
        <source>Write one page on the last run: diagram, settings, totals, charts, events, findings (HTML or PDF).</source>
        <translation>Eine Seite über den letzten Lauf schreiben: Zeichnung, Einstellungen, Summen, Diagramme, Ereignisse, Befunde (HTML oder PDF).</translation>
    </message>
    <message>
        <source>Write roles and rates on links, or leave them out.</source>
        <translation>Rollen und Raten an Verbindungen schreiben oder weglassen.</translation>
    </message>
    <message>
        <source>Write the charts as a PNG file.</source>
        <translation>Die Diagramme als PNG-Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the design to another file.</source>
        <translation>Den Entwurf in eine andere Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the design to its file.</source>
        <translation>Den Entwurf in seine Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the diagram as a PNG or SVG file.</source>
        <translation>Das Diagramm als PNG- oder SVG-Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the requests that were followed as OpenTelemetry JSON, for Jaeger or Tempo.</source>
        <translation>Die verfolgten Anfragen als OpenTelemetry-JSON schreiben, für Jaeger oder Tempo.</translation>
    </message>
    <message>
        <source>Write time</source>
        <translation>Schreibzeit</translation>
    </message>
    <message>
        <source>Writes a replica applies at once.</source>
        <translation>Schreibzugriffe, die ein Replica gleichzeitig anwendet.</translation>
    </message>
    <message>
        <source>Writes that were lost are replayed when the old primary is back.</source>
        <translation>Verlorene Schreibzugriffe werden nachgespielt, wenn die alte Primary zurück ist.</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation>Zipf-Exponent</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom; with Shift, go sideways</source>
        <translation>Zoomen; mit Umschalt seitwärts</translation>
    </message>
    <message>
        <source>[time in s, requests/s] pairs, held until the next; in a file also the name of a CSV beside it.</source>
        <translation>Paare [Zeit in s, Anfragen/s], gültig bis zum nächsten; in einer Datei auch der Name einer CSV daneben.</translation>
    </message>
    <message>
        <source>a component does not call itself</source>
        <translation>eine Komponente ruft sich nicht selbst auf</translation>
    </message>
    <message>
        <source>a component was down or its queue was full</source>
        <translation>eine Komponente war ausgefallen oder ihre Queue voll</translation>
    </message>
    <message>
        <source>a limit turned them away</source>
        <translation>ein Limit wies sie ab</translation>
    </message>
    <message>
        <source>add instance</source>
        <translation>Instanz hinzufügen</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all requests</source>
        <translation>alle Anfragen</translation>
    </message>
    <message>
        <source>an answer never came back</source>
        <translation>eine Antwort kam nie zurück</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>answered in {took}</source>
        <translation>beantwortet in {took}</translation>
    </message>
    <message>
        <source>api gateway</source>
        <translation>API-Gateway</translation>
    </message>
    <message>
        <source>api gateway '{name}'</source>
        <translation>API-Gateway „{name}“</translation>
    </message>
    <message>
        <source>async</source>
        <translation>asynchron</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>bei {time}</translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation>Versuch {number}</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>block</source>
        <translation>blockieren</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>bursty</source>
        <translation>stoßweise</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>cache '{name}'</source>
        <translation>Cache „{name}“</translation>
    </message>
    <message>
        <source>cache aside</source>
        <translation>Cache-aside</translation>
    </message>
    <message>
        <source>cache flush</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>cdn</source>
        <translation>CDN</translation>
    </message>
    <message>
        <source>cdn '{name}'</source>
        <translation>CDN „{name}“</translation>
    </message>
    <message>
        <source>cdn purge</source>
        <translation>CDN-Purge</translation>
    </message>
    <message>
        <source>center</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>client '{name}'</source>
        <translation>Client „{name}“</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>consistent hash</source>
        <translation>konsistentes Hashing</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>consume</source>
        <translation>Consume</translation>
    </message>
    <message>
        <source>content change</source>
        <translation>Inhaltsänderung</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>cpu: busy cores in proportion to all; rps: calls per second and instance; queue_length: calls or messages per instance, waiting or worked on.</source>
        <translation>cpu: belegte Kerne im Verhältnis zu allen; rps: Aufrufe je Sekunde und Instanz; queue_length: wartende oder bearbeitete Aufrufe oder Nachrichten je Instanz.</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>curved</source>
        <translation>geschwungen</translation>
    </message>
    <message>
        <source>data center</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>database '{name}'</source>
        <translation>Datenbank „{name}“</translation>
    </message>
    <message>
        <source>datacenter</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>Tag {number}</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>detected in {time}</source>
        <translation>erkannt nach {time}</translation>
    </message>
    <message>
        <source>deterministic</source>
        <translation>deterministisch</translation>
    </message>
    <message>
        <source>directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>diurnal</source>
        <translation>Tagesgang</translation>
    </message>
    <message>
        <source>dns</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>dns change</source>
        <translation>DNS-Änderung</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>double reads</source>
        <translation>doppelt lesen</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>drain</source>
        <translation>Draining</translation>
    </message>
    <message>
        <source>drop oldest</source>
        <translation>älteste verwerfen</translation>
    </message>
    <message>
        <source>empirical</source>
        <translation>empirisch</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>eventual</source>
        <translation>eventual</translation>
    </message>
    <message>
        <source>exactly the same</source>
        <translation>genau gleich</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentiell</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>fehlschlagen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed ({cause}) after {took}</source>
        <translation>fehlgeschlagen ({cause}) nach {took}</translation>
    </message>
    <message>
        <source>failed: {cause}</source>
        <translation>fehlgeschlagen: {cause}</translation>
    </message>
    <message>
        <source>failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>fixed window</source>
        <translation>festes Fenster</translation>
    </message>
    <message>
        <source>freeze</source>
        <translation>einfrieren</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>geo</source>
        <translation>geografisch</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>hang</source>
        <translation>Hängen</translation>
    </message>
    <message>
        <source>hash modulo</source>
        <translation>Hash modulo</translation>
    </message>
    <message>
        <source>hash_modulo: hash % shards; consistent_hash: a ring; range: as many neighboring keys each; directory: a table that keeps shards even, moves few keys, and can give a key a shard to itself.</source>
        <translation>hash_modulo: Hash % Shards; consistent_hash: ein Ring; range: je gleich viele benachbarte Schlüssel; directory: eine Tabelle, die Shards gleichmäßig füllt, wenige Schlüssel verschiebt und einem Schlüssel einen eigenen Shard geben kann.</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>hit ratio</source>
        <translation>Hit-Ratio</translation>
    </message>
    <message>
        <source>hit {share}</source>
        <translation>Hits {share}</translation>
    </message>
    <message>
        <source>hot key</source>
        <translation>Hot Key</translation>
    </message>
    <message>
        <source>hung</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>in {incoming} · out {outgoing}</source>
        <translation>ein {incoming} · aus {outgoing}</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>instance {number}</source>
        <translation>Instanz {number}</translation>
    </message>
    <message>
        <source>instances up</source>
        <translation>Instanzen in Betrieb</translation>
    </message>
    <message>
        <source>it is the bottleneck</source>
        <translation>der Engpass</translation>
    </message>
    <message>
        <source>it was back after {time}</source>
        <translation>zurück nach {time}</translation>
    </message>
    <message>
        <source>it was detected after {time}</source>
        <translation>erkannt nach {time}</translation>
    </message>
    <message>
        <source>it was still down at the end</source>
        <translation>am Ende noch ausgefallen</translation>
    </message>
    <message>
        <source>its role '{role}' does not fit {caller_kind} calling {called_kind}</source>
        <translation>die Rolle „{role}“ passt nicht, wo {caller_kind} ruft und {called_kind} antwortet</translation>
    </message>
    <message>
        <source>job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>key value</source>
        <translation>Key-Value</translation>
    </message>
    <message>
        <source>keys/s</source>
        <translation>Schlüssel/s</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>leaky bucket</source>
        <translation>Leaky Bucket</translation>
    </message>
    <message>
        <source>least connections</source>
        <translation>wenigste Verbindungen</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>link cut</source>
        <translation>Verbindung getrennt</translation>
    </message>
    <message>
        <source>link delay</source>
        <translation>Verbindung verzögert</translation>
    </message>
    <message>
        <source>link loss</source>
        <translation>Nachrichtenverlust</translation>
    </message>
    <message>
        <source>little headroom is left</source>
        <translation>wenig Reserve bleibt</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>load balancer '{name}'</source>
        <translation>Load Balancer „{name}“</translation>
    </message>
    <message>
        <source>login</source>
        <translation>anmelden</translation>
    </message>
    <message>
        <source>lognormal</source>
        <translation>lognormal</translation>
    </message>
    <message>
        <source>lookup</source>
        <translation>Lookup</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>max</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>message queue</source>
        <translation>Message Queue</translation>
    </message>
    <message>
        <source>message queue '{name}'</source>
        <translation>Message Queue „{name}“</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>min {least} · now {here} · max {most}</source>
        <translation>min. {least} · jetzt {here} · max. {most}</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehltreffer</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>monitoring '{name}'</source>
        <translation>Monitoring „{name}“</translation>
    </message>
    <message>
        <source>monitors</source>
        <translation>überwacht</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>never detected</source>
        <translation>nie erkannt</translation>
    </message>
    <message>
        <source>never failed</source>
        <translation>nie ausgefallen</translation>
    </message>
    <message>
        <source>no cache was asked so far</source>
        <translation>bisher wurde kein Cache gefragt</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>kein Unterschied gezeigt</translation>
    </message>
    <message>
        <source>no memory is modelled here</source>
        <translation>hier ist kein Speicher modelliert</translation>
    </message>
    <message>
        <source>no request classes yet</source>
        <translation>noch keine Anfrageklassen</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>no target was left to send them to</source>
        <translation>kein Ziel war mehr übrig</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemanden</translation>
    </message>
    <message>
        <source>nobody detected it</source>
        <translation>niemand erkannte es</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none is confirmed to help.</source>
        <translation>keiner hilft nachweislich.</translation>
    </message>
    <message>
        <source>not detected yet</source>
        <translation>noch nicht erkannt</translation>
    </message>
    <message>
        <source>not in this run</source>
        <translation>nicht in diesem Lauf</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing, the components are those of the step before</source>
        <translation>nichts, die Komponenten sind die des vorigen Schritts</translation>
    </message>
    <message>
        <source>object storage</source>
        <translation>Object Storage</translation>
    </message>
    <message>
        <source>object storage '{name}'</source>
        <translation>Object Storage „{name}“</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>on the critical path</source>
        <translation>auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>rechtwinklig</translation>
    </message>
    <message>
        <source>others: a joining request fans out into this many reads.</source>
        <translation>Andere Modelle: eine Anfrage mit Join fächert in so viele Lesezugriffe auf.</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>p99 latency</source>
        <translation>p99-Latenz</translation>
    </message>
    <message>
        <source>p99, ± 95 %</source>
        <translation>p99, ± 95 %</translation>
    </message>
    <message>
        <source>pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>Power of Two</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>processor sharing</source>
        <translation>Processor Sharing</translation>
    </message>
    <message>
        <source>promote</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>quantiles</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>queue length</source>
        <translation>Queue-Länge</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>Rampe</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>ratenbegrenzt</translation>
    </message>
    <message>
        <source>rate limiter</source>
        <translation>API-Gateway</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>read through</source>
        <translation>Read-through</translation>
    </message>
    <message>
        <source>read your writes</source>
        <translation>Read-your-writes</translation>
    </message>
    <message>
        <source>read_your_writes goes to the primary after the user's own write.</source>
        <translation>read_your_writes geht nach einem eigenen Schreibzugriff des Nutzers zur Primary.</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>Lesezugriffe</translation>
    </message>
    <message>
        <source>reads writes</source>
        <translation>Lese- und Schreibzugriffe</translation>
    </message>
    <message>
        <source>recovered in {time}</source>
        <translation>behoben nach {time}</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>abweisen</translation>
    </message>
    <message>
        <source>relational</source>
        <translation>relational</translation>
    </message>
    <message>
        <source>remove instance</source>
        <translation>Instanz entfernen</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>Replica</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>Anfr./s</translation>
    </message>
    <message>
        <source>request</source>
        <translation>alle Anfragen</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>reshard</source>
        <translation>Resharding</translation>
    </message>
    <message>
        <source>resharding: keys copied by one read of each old and one write to each new shard.</source>
        <translation>Resharding: Schlüssel, die ein Lesezugriff je altem und ein Schreibzugriff je neuem Shard kopiert.</translation>
    </message>
    <message>
        <source>resharding: keys copied per second, at most.</source>
        <translation>Resharding: höchstens so viele kopierte Schlüssel je Sekunde.</translation>
    </message>
    <message>
        <source>resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>rolling deploy</source>
        <translation>Rolling Deployment</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>Round Robin</translation>
    </message>
    <message>
        <source>rps</source>
        <translation>rps</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>semi sync</source>
        <translation>semisynchron</translation>
    </message>
    <message>
        <source>served</source>
        <translation>bedient</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>server '{name}'</source>
        <translation>Server „{name}“</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>sharded database</source>
        <translation>Datenbank mit Shards</translation>
    </message>
    <message>
        <source>sharded database '{name}'</source>
        <translation>Datenbank mit Shards „{name}“</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>simple: any endpoint; weighted: by link weight; geo: the nearest; latency: the quickest; failover: the first healthy in the order of the links.</source>
        <translation>simple: beliebiger Endpunkt; weighted: nach Gewicht der Verbindung; geo: der nächste; latency: der schnellste; failover: der erste gesunde in der Reihenfolge der Verbindungen.</translation>
    </message>
    <message>
        <source>simulated seconds</source>
        <translation>simulierte Sekunden</translation>
    </message>
    <message>
        <source>sliding counter</source>
        <translation>gleitender Zähler</translation>
    </message>
    <message>
        <source>sliding log</source>
        <translation>gleitendes Log</translation>
    </message>
    <message>
        <source>slow down</source>
        <translation>Verlangsamung</translation>
    </message>
    <message>
        <source>some requests</source>
        <translation>manche Anfragen</translation>
    </message>
    <message>
        <source>some requests ({classes})</source>
        <translation>manche Anfragen ({classes})</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>stateful</source>
        <translation>zustandsbehaftet</translation>
    </message>
    <message>
        <source>stateless</source>
        <translation>zustandslos</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>still down</source>
        <translation>noch ausgefallen</translation>
    </message>
    <message>
        <source>still under way</source>
        <translation>noch unterwegs</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>Schwanz</translation>
    </message>
    <message>
        <source>the caller had waited for as long as it would</source>
        <translation>der Aufrufer hatte lange genug gewartet</translation>
    </message>
    <message>
        <source>the design</source>
        <translation>der Entwurf</translation>
    </message>
    <message>
        <source>the same requests</source>
        <translation>denselben Anfragen</translation>
    </message>
    <message>
        <source>the same seeds, each with its own traffic</source>
        <translation>denselben Seeds, jeder mit eigenem Verkehr</translation>
    </message>
    <message>
        <source>there is no message queue</source>
        <translation>es gibt keine Message Queue</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>token bucket</source>
        <translation>Token Bucket</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>unheard when the request ended</source>
        <translation>ungehört, als die Anfrage endete</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unset</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>unset: 0 inside one place, the region table between places</source>
        <translation>nicht gesetzt: 0 innerhalb eines Orts, zwischen Orten die Tabelle der Regionen</translation>
    </message>
    <message>
        <source>unset: all</source>
        <translation>nicht gesetzt: alle</translation>
    </message>
    <message>
        <source>unset: all linked</source>
        <translation>nicht gesetzt: alle verbundenen</translation>
    </message>
    <message>
        <source>unset: as write</source>
        <translation>nicht gesetzt: wie write</translation>
    </message>
    <message>
        <source>unset: at once</source>
        <translation>nicht gesetzt: sofort</translation>
    </message>
    <message>
        <source>unset: by its cores</source>
        <translation>nicht gesetzt: nach seinen Kernen</translation>
    </message>
    <message>
        <source>unset: by its size</source>
        <translation>nicht gesetzt: nach ihrer Größe</translation>
    </message>
    <message>
        <source>unset: by memory</source>
        <translation>nicht gesetzt: nach Speicher</translation>
    </message>
    <message>
        <source>unset: it stays so</source>
        <translation>nicht gesetzt: es bleibt so</translation>
    </message>
    <message>
        <source>unset: its size's</source>
        <translation>nicht gesetzt: der ihrer Größe</translation>
    </message>
    <message>
        <source>unset: key 0, or all objects</source>
        <translation>nicht gesetzt: Schlüssel 0 oder alle Objekte</translation>
    </message>
    <message>
        <source>unset: long polling, the queue answers when it has one</source>
        <translation>nicht gesetzt: Long Polling, die Queue antwortet, sobald sie etwas hat</translation>
    </message>
    <message>
        <source>unset: memory_mb / item_bytes</source>
        <translation>nicht gesetzt: memory_mb / item_bytes</translation>
    </message>
    <message>
        <source>unset: never</source>
        <translation>nicht gesetzt: nie</translation>
    </message>
    <message>
        <source>unset: no limit</source>
        <translation>nicht gesetzt: unbegrenzt</translation>
    </message>
    <message>
        <source>unset: no lower bound</source>
        <translation>nicht gesetzt: keine Untergrenze</translation>
    </message>
    <message>
        <source>unset: no order</source>
        <translation>nicht gesetzt: keine Reihenfolge</translation>
    </message>
    <message>
        <source>unset: no upper bound</source>
        <translation>nicht gesetzt: keine Obergrenze</translation>
    </message>
    <message>
        <source>unset: nobody does</source>
        <translation>nicht gesetzt: niemand prüft</translation>
    </message>
    <message>
        <source>unset: none</source>
        <translation>nicht gesetzt: keine</translation>
    </message>
    <message>
        <source>unset: one m7g</source>
        <translation>nicht gesetzt: eine m7g</translation>
    </message>
    <message>
        <source>unset: storage_gb / object_bytes</source>
        <translation>nicht gesetzt: storage_gb / object_bytes</translation>
    </message>
    <message>
        <source>unset: the instance's and its storage's</source>
        <translation>nicht gesetzt: der von Instanz und Speicherplatz</translation>
    </message>
    <message>
        <source>unset: the next larger one</source>
        <translation>nicht gesetzt: die nächstgrößere</translation>
    </message>
    <message>
        <source>unset: their number is fixed</source>
        <translation>nicht gesetzt: ihre Zahl ist fest</translation>
    </message>
    <message>
        <source>unset: when it completes at all</source>
        <translation>nicht gesetzt: wenn sie überhaupt erledigt wird</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>utilization</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>gewichtet</translation>
    </message>
    <message>
        <source>weighted round robin</source>
        <translation>gewichtetes Round Robin</translation>
    </message>
    <message>
        <source>within {time}</source>
        <translation>innerhalb von {time}</translation>
    </message>
    <message>
        <source>without a scenario</source>
        <translation>ohne Szenario</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>worker '{name}'</source>
        <translation>Worker „{name}“</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>write behind</source>
        <translation>Write-behind</translation>
    </message>
    <message>
        <source>write through</source>
        <translation>Write-through</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>{bad} bad of {allowed} allowed, {left}</source>
        <translation>{bad} schlecht von {allowed} erlaubten, {left}</translation>
    </message>
    <message>
        <source>{caller_kind} cannot call {called_kind}, nor anything else</source>
        <translation>{caller_kind} ruft nie etwas auf, und {called_kind} ist keine Ausnahme</translation>
    </message>
    <message>
        <source>{caller_kind} cannot call {called_kind}; it may call: {kinds}</source>
        <translation>{called_kind} gehört nicht zu dem, was {caller_kind} aufrufen kann: {kinds}</translation>
    </message>
    <message>
        <source>{caller_kind} never calls {called_kind}</source>
        <translation>{called_kind} gehört nicht zu dem, was {caller_kind} aufruft</translation>
    </message>
    <message>
        <source>{change} in one run</source>
        <translation>{change} in einem Lauf</translation>
    </message>
    <message>
        <source>{code} is reported no more for this design. The reason is saved with it, for all who check it.</source>
        <translation>{code} wird für diesen Entwurf nicht mehr gemeldet. Der Grund wird mit ihm gespeichert, für alle, die ihn prüfen.</translation>
    </message>
    <message>
        <source>{component} failed</source>
        <translation>{component} ausgefallen</translation>
    </message>
    <message>
        <source>{component} is the busiest, {share} of the time.</source>
        <translation>{component} ist am stärksten ausgelastet, {share} der Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>{count} advice</source>
        <translation>
            <numerusform>{count} Hinweis</numerusform>
            <numerusform>{count} Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} calls</source>
        <translation>
            <numerusform>{count} Aufruf</numerusform>
            <numerusform>{count} Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} components</source>
        <translation>
            <numerusform>{count} Komponente</numerusform>
            <numerusform>{count} Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} confirmed to help, the best first.</source>
        <translation>{count} helfen nachweislich, der beste zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>{count} errors</source>
        <translation>
            <numerusform>{count} Fehler</numerusform>
            <numerusform>{count} Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} failures</source>
        <translation>
            <numerusform>{count} Ausfall</numerusform>
            <numerusform>{count} Ausfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} instances</source>
        <translation>
            <numerusform>{count} Instanz</numerusform>
            <numerusform>{count} Instanzen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} Elemente</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count} Verbindungen</translation>
    </message>
    <message>
        <source>{count} marks</source>
        <translation>{count} Markierungen</translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation>{count} Mitglieder</translation>
    </message>
    <message>
        <source>{count} more failure followed.</source>
        <translation>{count} weiterer Ausfall folgte.</translation>
    </message>
    <message>
        <source>{count} more failures followed.</source>
        <translation>{count} weitere Ausfälle folgten.</translation>
    </message>
    <message numerus="yes">
        <source>{count} of them take more than half of all requests with them: {names}</source>
        <translation>
            <numerusform>{count} davon reißt mehr als die Hälfte aller Anfragen mit: {names}</numerusform>
            <numerusform>{count} davon reißen mehr als die Hälfte aller Anfragen mit: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {most} stars</source>
        <translation>{count} von {most} Sternen</translation>
    </message>
    <message>
        <source>{count} request ({share}) failed: {cause}.</source>
        <translation>{count} Anfrage ({share}) schlug fehl: {cause}.</translation>
    </message>
    <message>
        <source>{count} requests ({share}) failed: {cause}.</source>
        <translation>{count} Anfragen ({share}) schlugen fehl: {cause}.</translation>
    </message>
    <message>
        <source>{count} requests arrived and none was decided.</source>
        <translation>{count} Anfragen kamen an, und keine wurde entschieden.</translation>
    </message>
    <message numerus="yes">
        <source>{count} requests were to be followed and had no room in the store.</source>
        <translation>
            <numerusform>{count} Anfrage sollte verfolgt werden und hatte keinen Platz im Speicher.</numerusform>
            <numerusform>{count} Anfragen sollten verfolgt werden und hatten keinen Platz im Speicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} retries with back-off from {source} to {target}</source>
        <translation>{count} Wiederholungen mit Back-off von {source} zu {target}</translation>
    </message>
    <message numerus="yes">
        <source>{count} rules silenced</source>
        <translation>
            <numerusform>{count} Regel stumm</numerusform>
            <numerusform>{count} Regeln stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} runs done</source>
        <translation>
            <numerusform>{count} Lauf erledigt</numerusform>
            <numerusform>{count} Läufe erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} runs. {share} of them collapsed (95 % interval {low} to {high}): in their last quarter less than {limit} of what was offered was served. In {failing} of them at least one request failed. Shades hold 8 runs of 10.</source>
        <translation>{count} Läufe. {share} davon kollabierten (95-%-Intervall {low} bis {high}): in ihrem letzten Viertel wurde weniger als {limit} des Angebotenen bedient. In {failing} davon schlug mindestens eine Anfrage fehl. Die Schattierung umfasst 8 von 10 Läufen.</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>{count} single failures, each for {lasting} of a run of {whole} under the same requests; {none} cost nothing.</source>
        <translation>{count} Einzelausfälle, je {lasting} in einem Lauf von {whole} unter denselben Anfragen; {none} kosten nichts.</translation>
    </message>
    <message numerus="yes">
        <source>{count} steps tried under the same requests</source>
        <translation>
            <numerusform>{count} Schritt unter denselben Anfragen erprobt</numerusform>
            <numerusform>{count} Schritte unter denselben Anfragen erprobt</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} warten</translation>
    </message>
    <message numerus="yes">
        <source>{count} warnings</source>
        <translation>
            <numerusform>{count} Warnung</numerusform>
            <numerusform>{count} Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {runs} runs done</source>
        <translation>{done} von {runs} Läufen erledigt</translation>
    </message>
    <message>
        <source>{done} of {steps} steps done</source>
        <translation>{done} von {steps} Schritten erledigt</translation>
    </message>
    <message>
        <source>{event} at {time} is past in this run: the change counts from the next run</source>
        <translation>{event} bei {time} ist in diesem Lauf vorbei: Die Änderung gilt ab dem nächsten</translation>
    </message>
    <message>
        <source>{event} at {time} would be past in this run, at {now}: the change counts from the next run</source>
        <translation>{event} bei {time} wäre in diesem Lauf, der bei {now} steht, schon vorbei: Die Änderung gilt ab dem nächsten</translation>
    </message>
    <message>
        <source>{event} has begun at {time} in this run: only its end can still change before the next</source>
        <translation>{event} hat in diesem Lauf bei {time} begonnen: Vor dem nächsten lässt sich nur noch das Ende ändern</translation>
    </message>
    <message>
        <source>{failures} and the calm come to {runs} runs.</source>
        <translation>{failures} und der Lauf ohne Ausfall ergeben {runs} Läufe.</translation>
    </message>
    <message>
        <source>{heading}, full color at {value}</source>
        <translation>{heading}, volle Farbe bei {value}</translation>
    </message>
    <message>
        <source>{help} Not now: {reason}.</source>
        <translation>{help} Jetzt nicht: {reason}.</translation>
    </message>
    <message>
        <source>{here} of {least}–{most}</source>
        <translation>{here} aus {least}–{most}</translation>
    </message>
    <message>
        <source>{key} cannot scale itself: an autoscaling group is of servers and workers</source>
        <translation>{key} kann sich nicht selbst skalieren: Eine Autoscaling-Gruppe besteht aus Servern und Workern</translation>
    </message>
    <message>
        <source>{low} to {high}.</source>
        <translation>{low} bis {high}.</translation>
    </message>
    <message>
        <source>{money}/month</source>
        <translation>{money}/Monat</translation>
    </message>
    <message>
        <source>{name} (1 of {count})</source>
        <translation>{name} (1 von {count})</translation>
    </message>
    <message>
        <source>{name} and {other}</source>
        <translation>{name} und {other}</translation>
    </message>
    <message>
        <source>{name} before</source>
        <translation>{name} vorher</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}</source>
        <translation>{name} lässt sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <source>{name} failed at {time}: {seen}, {over}, and {count} acknowledged writes were lost.</source>
        <translation>{name} fiel bei {time} aus: {seen}, {over}, und {count} bestätigte Schreibzugriffe gingen verloren.</translation>
    </message>
    <message>
        <source>{name} failed at {time}: {seen}, {over}.</source>
        <translation>{name} fiel bei {time} aus: {seen}, {over}.</translation>
    </message>
    <message>
        <source>{name} is the bottleneck: {share} busy, and {count} calls wait for it.</source>
        <translation>{name} ist der Engpass: zu {share} ausgelastet, {count} Aufrufe warten darauf.</translation>
    </message>
    <message>
        <source>{name} is the bottleneck: {share} busy.</source>
        <translation>{name} ist der Engpass: zu {share} ausgelastet.</translation>
    </message>
    <message>
        <source>{name} is {state}: {count} calls to it fail every second.</source>
        <translation>{name}: {state}; jede Sekunde scheitern {count} Aufrufe dorthin.</translation>
    </message>
    <message>
        <source>{name} up</source>
        <translation>{name} in Betrieb</translation>
    </message>
    <message>
        <source>{name} was the busiest with {share}: there is headroom everywhere.</source>
        <translation>{name} war mit {share} am stärksten ausgelastet: überall ist Reserve.</translation>
    </message>
    <message>
        <source>{name} was {share} busy, {waiting} calls waiting on average: {verdict}.</source>
        <translation>{name} war zu {share} ausgelastet, im Mittel warteten {waiting} Aufrufe: {verdict}.</translation>
    </message>
    <message>
        <source>{name} was {share} busy: {verdict}.</source>
        <translation>{name} war zu {share} ausgelastet: {verdict}.</translation>
    </message>
    <message>
        <source>{name}, slider</source>
        <translation>{name}, Schieberegler</translation>
    </message>
    <message>
        <source>{name}[*] – Loadscape</source>
        <translation>{name}[*] – Loadscape</translation>
    </message>
    <message>
        <source>{offered} requests   {share} failed</source>
        <translation>{offered} Anfragen   {share} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{path} could not be written</source>
        <translation>{path} konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{path} is no picture that can be read: a PNG, JPEG, WebP, BMP or GIF file was expected</source>
        <translation>{path} ist kein lesbares Bild: erwartet wurde eine PNG-, JPEG-, WebP-, BMP- oder GIF-Datei</translation>
    </message>
    <message>
        <source>{place} of {stops}</source>
        <translation>{place} von {stops}</translation>
    </message>
    <message>
        <source>{runs} runs of {name}</source>
        <translation>{runs} Läufe von {name}</translation>
    </message>
    <message>
        <source>{share} of the budget left</source>
        <translation>{share} des Budgets übrig</translation>
    </message>
    <message>
        <source>{share} of the requests</source>
        <translation>{share} der Anfragen</translation>
    </message>
    <message>
        <source>{share} of the requests ({classes})</source>
        <translation>{share} der Anfragen ({classes})</translation>
    </message>
    <message>
        <source>{share} of the requests ({classes}) and some requests ({others})</source>
        <translation>{share} der Anfragen ({classes}) und manche Anfragen ({others})</translation>
    </message>
    <message>
        <source>{share} of {count} requests were served, 99 % of them within {time}.</source>
        <translation>{share} von {count} Anfragen wurden bedient, 99 % davon innerhalb von {time}.</translation>
    </message>
    <message>
        <source>{share} of {count} requests were served.</source>
        <translation>{share} von {count} Anfragen wurden bedient.</translation>
    </message>
    <message>
        <source>{source} cannot be linked to itself: a link leads to another component</source>
        <translation>{source} kann nicht mit sich selbst verbunden werden: eine Verbindung führt zu einer anderen Komponente</translation>
    </message>
    <message>
        <source>{source} cannot be linked to {target}: {fault}</source>
        <translation>{source} und {target} sind nicht zu verbinden: {fault}</translation>
    </message>
    <message>
        <source>{source} is linked to {target} already</source>
        <translation>{source} ist schon mit {target} verbunden</translation>
    </message>
    <message>
        <source>{text} in {count} of {runs}</source>
        <translation>{text} in {count} von {runs}</translation>
    </message>
    <message>
        <source>{text}, at {start}</source>
        <translation>{text}, bei {start}</translation>
    </message>
    <message>
        <source>{text}, from {start} until {end}</source>
        <translation>{text}, von {start} bis {end}</translation>
    </message>
    <message>
        <source>{times} times the budget used</source>
        <translation>{times}-faches Budget verbraucht</translation>
    </message>
    <message>
        <source>{time} is past in this run: the event counts from the next run</source>
        <translation>{time} ist in diesem Lauf vorbei: Das Ereignis gilt ab dem nächsten</translation>
    </message>
    <message>
        <source>{title} in {unit}</source>
        <translation>{title} in {unit}</translation>
    </message>
    <message>
        <source>{title}, on or off</source>
        <translation>{title}, ein oder aus</translation>
    </message>
    <message>
        <source>{title}, show fields</source>
        <translation>{title}, Felder zeigen</translation>
    </message>
    <message>
        <source>{until}, the first {warmup} as warm-up</source>
        <translation>{until}, davon die ersten {warmup} als Aufwärmzeit</translation>
    </message>
    <message>
        <source>{up} of {all} up</source>
        <translation>{up} von {all} in Betrieb</translation>
    </message>
    <message>
        <source>✓ No problems</source>
        <translation>✓ Keine Probleme</translation>
    </message>
</context>
</TS>
