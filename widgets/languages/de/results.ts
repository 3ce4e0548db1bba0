<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>'{name}'</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Cost star: at most {a} USD a month.</source>
        <translation>Stern für Kosten: höchstens {a} USD im Monat.</translation>
    </message>
    <message>
        <source>Cost star: yes.</source>
        <translation>Stern für Kosten: ja.</translation>
    </message>
    <message>
        <source>Findings of the topology check</source>
        <translation>Befunde der Topologieprüfung</translation>
    </message>
    <message>
        <source>Margin star: every goal must use at most {a} of what it allows.</source>
        <translation>Stern für Reserve: Jedes Ziel darf höchstens {a} des Erlaubten brauchen.</translation>
    </message>
    <message>
        <source>Margin star: yes.</source>
        <translation>Stern für Reserve: ja.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Nothing was planned for this run.</source>
        <translation>Für diesen Lauf war nichts geplant.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Je Sekunde</translation>
    </message>
    <message>
        <source>Run report of Loadscape {version}, {date}</source>
        <translation>Laufbericht von Loadscape {version}, {date}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>The charts of the run</source>
        <translation>Die Diagramme des Laufs</translation>
    </message>
    <message>
        <source>The cost of {a} a month is above the ceiling of {b}.</source>
        <translation>Die Kosten von {a} im Monat liegen über der Obergrenze von {b}.</translation>
    </message>
    <message>
        <source>The cost of {a} a month is within the ceiling of {b}.</source>
        <translation>Die Kosten von {a} im Monat liegen innerhalb der Obergrenze von {b}.</translation>
    </message>
    <message>
        <source>The design as a diagram</source>
        <translation>Der Entwurf als Diagramm</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>USD a month</source>
        <translation>USD im Monat</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>Was sich zeigte</translation>
    </message>
    <message>
        <source>above {limit}</source>
        <translation>über {limit}</translation>
    </message>
    <message>
        <source>advice</source>
        <comment>severity</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>mindestens {limit}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>höchstens {limit}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>unter {limit}</translation>
    </message>
    <message>
        <source>{goal}: met, {value} (asked: {limit}).</source>
        <translation>{goal}: erreicht, {value} (verlangt: {limit}).</translation>
    </message>
    <message>
        <source>{goal}: met, {value} when {name} is lost (asked: {limit}).</source>
        <translation>{goal}: erreicht, {value} beim Verlust von {name} (verlangt: {limit}).</translation>
    </message>
    <message>
        <source>{goal}: not met, since there was nothing to measure when {name} is lost.</source>
        <translation>{goal}: verfehlt, denn beim Verlust von {name} gab es nichts zu messen.</translation>
    </message>
    <message>
        <source>{goal}: not met, since there was nothing to measure.</source>
        <translation>{goal}: verfehlt, denn es gab nichts zu messen.</translation>
    </message>
    <message>
        <source>{goal}: not met, {value} (asked: {limit}).</source>
        <translation>{goal}: verfehlt, {value} (verlangt: {limit}).</translation>
    </message>
    <message>
        <source>{goal}: not met, {value} when {name} is lost (asked: {limit}).</source>
        <translation>{goal}: verfehlt, {value} beim Verlust von {name} (verlangt: {limit}).</translation>
    </message>
    <message>
        <source>{until} s, the first {warmup} s as warm-up</source>
        <translation>{until} s, davon die ersten {warmup} s zum Aufwärmen</translation>
    </message>
    <message>
        <source>~ {path} is another kind</source>
        <translation>~ {path} ist von anderer Art</translation>
    </message>
</context>
</TS>
