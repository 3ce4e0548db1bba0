<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>A zone may burn</source>
        <translation>Eine Zone darf brennen</translation>
    </message>
    <message>
        <source>After 20 seconds a database, whichever, crashes and does not come back. Reads must go on, and writes soon.</source>
        <translation>Nach 20 Sekunden stürzt eine Datenbank ab, egal welche, und kommt nicht wieder. Lesen muss weitergehen, und Schreiben bald wieder.</translation>
    </message>
    <message>
        <source>After 20 seconds one server, whichever, crashes and stays away for 20 seconds. Hardly a user may notice.</source>
        <translation>Nach 20 Sekunden stürzt ein Server ab, egal welcher, und bleibt 20 Sekunden weg. Kaum ein Nutzer darf es merken.</translation>
    </message>
    <message>
        <source>After 60 seconds a cache, or one of its nodes, crashes for 15 seconds. What it held back then reaches a database that is too small for all of it. Every node of a cache has its price.</source>
        <translation>Nach 60 Sekunden stürzt ein Cache oder einer seiner Knoten für 15 Sekunden ab. Was er zurückgehalten hat, erreicht dann eine Datenbank, die für alles zusammen zu klein ist. Jeder Knoten eines Caches hat seinen Preis.</translation>
    </message>
    <message>
        <source>All users live in Australia. The machines stand in the United States, and have to stay there. Nine pictures in ten should be there at once.</source>
        <translation>Alle Nutzer leben in Australien. Die Maschinen stehen in den Vereinigten Staaten und müssen dort bleiben. Neun von zehn Bildern sollen sofort da sein.</translation>
    </message>
    <message>
        <source>Both sides of the ocean</source>
        <translation>Beide Seiten des Ozeans</translation>
    </message>
    <message>
        <source>Five million users and a lost data center</source>
        <translation>Fünf Millionen Nutzer und ein verlorenes Rechenzentrum</translation>
    </message>
    <message>
        <source>Five million users send twenty requests a day each. After 20 seconds a data center, whichever, is lost and stays away. Survive it: of all requests 99.9% must succeed, for less than 4,000 USD a month. Browsers try again, up to six times, and wait longer each time.</source>
        <translation>Fünf Millionen Nutzer senden je zwanzig Anfragen am Tag. Nach 20 Sekunden geht ein Rechenzentrum verloren, egal welches, und bleibt weg. Das überstehen: Von allen Anfragen müssen 99,9 % gelingen, für weniger als 4.000 USD im Monat. Browser versuchen es erneut, bis zu sechsmal, und warten jedes Mal länger.</translation>
    </message>
    <message>
        <source>For ten seconds two and a half times as many users come. The servers could soon be well again, but every attempt that takes too long is made anew, and the machines work for callers who have left. No money for more machines: find what keeps the storm alive.</source>
        <translation>Zehn Sekunden lang kommen zweieinhalbmal so viele Nutzer. Die Server könnten sich bald erholen, doch jeder Versuch, der zu lange dauert, wird erneut gemacht, und die Maschinen arbeiten für Aufrufer, die gegangen sind. Kein Geld für mehr Maschinen: herausfinden, was den Sturm am Leben hält.</translation>
    </message>
    <message>
        <source>Half of the users live in Europe, and every request of theirs crosses the ocean. Nineteen reads in twenty must be answered within 110 milliseconds, on both sides.</source>
        <translation>Die Hälfte der Nutzer lebt in Europa, und jede ihrer Anfragen überquert den Ozean. Neunzehn von zwanzig Lesezugriffen müssen innerhalb von 110 Millisekunden beantwortet sein, auf beiden Seiten.</translation>
    </message>
    <message>
        <source>In three steps, at 30, 50 and 70 seconds, the traffic grows by 1.8 times each, and at 110 seconds the rush is over. Machines for all of it, all day, cost more than there is: they must come when they are needed, and go.</source>
        <translation>In drei Schritten, bei 30, 50 und 70 Sekunden, wächst der Verkehr je auf das 1,8-Fache, und bei 110 Sekunden ist der Ansturm vorbei. Maschinen für alles, den ganzen Tag, kosten mehr, als da ist: Sie müssen kommen, wenn sie gebraucht werden, und wieder gehen.</translation>
    </message>
    <message>
        <source>Latency of nine pictures in ten</source>
        <translation>Latenz von neun von zehn Bildern</translation>
    </message>
    <message>
        <source>Latency of nineteen reads in twenty</source>
        <translation>Latenz von neunzehn von zwanzig Lesezugriffen</translation>
    </message>
    <message>
        <source>Latency of the slowest hundredth</source>
        <translation>Latenz des langsamsten Hundertstels</translation>
    </message>
    <message>
        <source>Latency of the slowest twentieth</source>
        <translation>Latenz des langsamsten Zwanzigstels</translation>
    </message>
    <message>
        <source>More users than one server bears</source>
        <translation>Mehr Nutzer, als ein Server trägt</translation>
    </message>
    <message>
        <source>Most requests read a few popular things, and the database cannot keep up with them. A larger one would do, and cost more than there is.</source>
        <translation>Die meisten Anfragen lesen einige wenige beliebte Dinge, und die Datenbank kommt nicht hinterher. Eine größere würde genügen und mehr kosten, als da ist.</translation>
    </message>
    <message>
        <source>One cache may die</source>
        <translation>Ein Cache darf ausfallen</translation>
    </message>
    <message>
        <source>One server may die</source>
        <translation>Ein Server darf ausfallen</translation>
    </message>
    <message>
        <source>Pictures for the other end of the world</source>
        <translation>Bilder für das andere Ende der Welt</translation>
    </message>
    <message>
        <source>Pictures wait for hours</source>
        <translation>Bilder warten stundenlang</translation>
    </message>
    <message>
        <source>Pictures that the queue lost</source>
        <translation>Bilder, die die Queue verloren hat</translation>
    </message>
    <message>
        <source>Pictures that were given up</source>
        <translation>Aufgegebene Bilder</translation>
    </message>
    <message>
        <source>Requests that succeed</source>
        <translation>Erfolgreiche Anfragen</translation>
    </message>
    <message>
        <source>The database reads the same things again</source>
        <translation>Die Datenbank liest immer dasselbe</translation>
    </message>
    <message>
        <source>The only server can compute 100 requests a second, and 150 come. Let more of them come through, without buying more than it takes.</source>
        <translation>Der einzige Server kann 100 Anfragen in der Sekunde rechnen, und 150 kommen. Mehr von ihnen durchlassen, ohne mehr zu kaufen, als dafür nötig ist.</translation>
    </message>
    <message>
        <source>The primary may die</source>
        <translation>Die Primary darf ausfallen</translation>
    </message>
    <message>
        <source>The rush at noon</source>
        <translation>Der Ansturm am Mittag</translation>
    </message>
    <message>
        <source>The storm that feeds itself</source>
        <translation>Der Sturm, der sich selbst nährt</translation>
    </message>
    <message>
        <source>Time until a picture is ready, slowest twentieth</source>
        <translation>Zeit, bis ein Bild fertig ist, langsamstes Zwanzigstel</translation>
    </message>
    <message>
        <source>Two zones are there, and one of them, whichever, goes down after 20 seconds for good. A balancer belongs to the region and survives; everything else stands in a zone.</source>
        <translation>Zwei Zonen gibt es, und eine davon, egal welche, fällt nach 20 Sekunden endgültig aus. Ein Load Balancer gehört zur Region und überlebt; alles andere steht in einer Zone.</translation>
    </message>
    <message>
        <source>Users hand in 10 pictures a second, and one worker makes 5 of them ready. Their number only grows. Nearly every picture must be ready within three seconds, and none may be thrown away.</source>
        <translation>Nutzer reichen 10 Bilder in der Sekunde ein, und ein Worker macht 5 davon fertig. Ihre Zahl wächst nur. Fast jedes Bild muss innerhalb von drei Sekunden fertig sein, und keines darf weggeworfen werden.</translation>
    </message>
</context>
</TS>
