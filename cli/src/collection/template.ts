/** Folders of a new collection, and what belongs in each. */
export const collectionFolders = [
  'apps',
  'installers',
  'content',
  'maps',
  'images',
  'portal',
] as const;

/** Double-quoted YAML (a superset of JSON) whatever the text is. */
const quoted = (text: string): string => JSON.stringify(text);

/** The commented `hotspot.yaml` of a new collection. */
export const configurationTemplate = ({
  name,
  channel,
  language,
}: {
  readonly name: string;
  readonly channel: string;
  readonly language: string;
}): string => `# What this collection brings to the boxes. Lines that start with # are remarks.
# "hotspot add FILE" fills in the list at the end; you may edit everything by hand.

format: 1

# What people call this collection.
name: ${quoted(name)}

# The language of the texts in this file. A text in several languages is written as
#   label: { en: Health guide, es: Guía de salud }
language: ${language}

# The stream of releases that boxes follow. Leave it as it is unless you run several.
channel: ${channel}

# Shown on the boxes with each release. Change the notes before you create one.
label: ${quoted(name)}
notes: ""

# What phones show for the app repository.
repository:
  name: ${quoted(name)}
  description: ${quoted(name)}

# People can search in what the boxes have. Titles and texts are read here, once. false: without.
search: true

# Boxes show pictures and PDF small, before people open them. They are made here, once. false: without.
thumbnails: true

# The parts of a release. Each has
#   name:  lower-case letters, digits, hyphens
#   kind:  apps, installers, portal, content, map, image or software
#   from:  a folder or file of this collection
#   label: what people see
# What the boxes say of your community stands in portal/community.json: name, welcome, picture, colours,
# and languages of your own in portal/languages/. With that file there, this line takes it along:
#   - { name: community, kind: portal, from: portal }
components: []
`;
