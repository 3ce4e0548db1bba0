<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Loadscape</name>
    <message>
        <source>{name} needs one of its {count} at least: press Delete to remove it</source>
        <translation>{name} braucht mindestens eine von {count}: Entf drücken, um sie zu entfernen</translation>
    </message>
    <message>
        <source>{path}: cannot be written.</source>
        <translation>{path}: kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{path}: expected a name that ends in .html or .pdf, which says the format.</source>
        <translation>{path}: erwartet wird ein Name, der auf .html oder .pdf endet; das sagt das Format.</translation>
    </message>
    <message>
        <source>{path}: expected a name that ends in .png, the one format of all charts together.</source>
        <translation>{path}: erwartet wird ein Name, der auf .png endet, das einzige Format aller Diagramme zusammen.</translation>
    </message>
    <message>
        <source>{path}: expected a name that ends in .png, .svg or .csv, which says the format.</source>
        <translation>{path}: erwartet wird ein Name, der auf .png, .svg oder .csv endet; das sagt das Format.</translation>
    </message>
    <message>
        <source>{path}: expected a name that ends in {ends}, which says the format.</source>
        <translation>{path}: erwartet wird ein Name, der auf {ends} endet; das sagt das Format.</translation>
    </message>
    <message>
        <source>{path}: no such file, and no preset is called so (`loadscape presets` lists them).</source>
        <translation>{path}: keine solche Datei, und keine Vorlage heißt so (`loadscape presets` zählt sie auf).</translation>
    </message>
    <message>
        <source>{path}: there is no folder {name}.</source>
        <translation>{path}: einen Ordner {name} gibt es nicht.</translation>
    </message>
</context>
</TS>
