<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>A second read from {a} to its {b} targets after {c}</source>
        <translation>Ein zweiter Lesezugriff von {a} auf seine {b} Ziele nach {c}</translation>
    </message>
    <message>
        <source>A second read from {a} to {b} after {c}</source>
        <translation>Ein zweiter Lesezugriff von {a} auf {b} nach {c}</translation>
    </message>
    <message>
        <source>An API gateway before {a} that lets {b} requests a second pass</source>
        <translation>Ein API-Gateway vor {a}, das {b} Anfragen in der Sekunde durchlässt</translation>
    </message>
    <message>
        <source>Answers of {a} live four times as long: {b}</source>
        <translation>Antworten von {a} leben viermal so lang: {b}</translation>
    </message>
    <message>
        <source>Entries of {a} live four times as long: {b}</source>
        <translation>Einträge von {a} leben viermal so lang: {b}</translation>
    </message>
    <message>
        <source>Hedge reads of {a}</source>
        <translation>Lesezugriffe von {a} absichern</translation>
    </message>
    <message>
        <source>Twice the limit of {a}: {b}</source>
        <translation>Die doppelte Grenze von {a}: {b}</translation>
    </message>
</context>
</TS>
