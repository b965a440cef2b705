// The words from which customers are generated: names, towns and streets of twelve countries. Telephone numbers come only
// from ranges that a country's regulator reserves for fiction. If a country has none, its customers have no number.

export interface Country {
  readonly name: string;
  /** How often, out of all. */
  readonly weight: number;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** [town, a postal code of it]. */
  readonly towns: readonly (readonly [string, string])[];
  /** `#` stands for the number of the house. */
  readonly streets: readonly string[];
  /** Prefix of the range and how many digits follow. */
  readonly phones?: readonly [prefix: string, digits: number];
}

const words = (text: string): string[] => text.split(' ');

export const countries: readonly Country[] = [
  {
    name: 'Germany',
    weight: 40,
    firstNames: words('Jonas Jürgen Käthe Lena Björn Annika Moritz Frieda Günter Sabine Emre Leyla'),
    lastNames: words('Brückner Schäfer Möller Krause Yıldız Großmann Köhler Winter Sommerfeld Voß Hübner'),
    towns: [
      ['Berlin', '10115'],
      ['Köln', '50667'],
      ['Göttingen', '37073'],
      ['München', '80331'],
    ],
    streets: ['Hauptstraße #', 'Lindenweg #', 'Am Alten Markt #', 'Goethestraße #', 'Mühlenweg #'],
    phones: ['+49 30 23125 ', 3],
  },
  {
    name: 'Austria',
    weight: 22,
    firstNames: words('Franziska Lukas Theresia Matthäus Johanna Gregor Hannelore Valentin'),
    lastNames: words('Gruber Pichler Höllwarth Steiner Kröll Leitgeb Mayrhofer Wögerbauer'),
    towns: [
      ['Wien', '1030'],
      ['Graz', '8010'],
      ['Sankt Pölten', '3100'],
    ],
    streets: ['Bahnhofstraße #', 'Kirchengasse #', 'Schloßgasse #', 'Mühlgasse #'],
  },
  {
    name: 'Portugal',
    weight: 22,
    firstNames: words('João Inês Gonçalo Conceição Rui Beatriz Tomás Luísa'),
    lastNames: words('Conceição Magalhães Araújo Simões Lourenço Brandão Teixeira Falcão'),
    towns: [
      ['Lisboa', '1100-053'],
      ['Porto', '4000-322'],
      ['Évora', '7000-508'],
    ],
    streets: ['Rua da Esperança #', 'Travessa do Poço #', 'Avenida da República #', 'Largo da Sé #'],
  },
  {
    name: 'Denmark',
    weight: 20,
    firstNames: words('Søren Freja Anders Mette Jørgen Signe Bjørn Åse'),
    lastNames: words('Østergaard Kjær Sørensen Bæk Nørgaard Lykke Aagaard Højbjerg'),
    towns: [
      ['København Ø', '2100'],
      ['Aarhus C', '8000'],
      ['Helsingør', '3000'],
    ],
    streets: ['Søndergade #', 'Nørregade #', 'Strandvejen #', 'Møllevej #'],
  },
  {
    name: 'France',
    weight: 20,
    firstNames: words('Amélie François Zoé Jérôme Noémie Thérèse Loïc Océane Hélène'),
    lastNames: words('Lefèvre Béranger Desprès Garçon Moreau Gauthier Châtelain Prévost'),
    towns: [
      ['Lyon', '69002'],
      ['Nîmes', '30000'],
      ['Besançon', '25000'],
      ['Rennes', '35000'],
    ],
    streets: ['# rue de la République', '# place du Marché', '# allée des Tilleuls', '# quai Saint-Antoine'],
    phones: ['+33 1 99 00 ', 4],
  },
  {
    name: 'Italy',
    weight: 15,
    firstNames: words('Niccolò Chiara Matteo Giulia Ettore Marialù Tommaso Bianca'),
    lastNames: words('Zanetti Cattò Bellomo Ferrante Nicolò Montanari Sartori Lucà'),
    towns: [
      ['Torino', '10121'],
      ['Forlì', '47121'],
      ['Bologna', '40121'],
    ],
    streets: ['Via Roma #', 'Corso Garibaldi #', 'Piazza della Libertà #', 'Via dei Mille #'],
  },
  {
    name: 'Poland',
    weight: 15,
    firstNames: words('Zofia Michał Łucja Paweł Małgorzata Grażyna Stanisław Jędrzej'),
    lastNames: words('Wiśniewska Dąbek Żurawski Kołodziej Śliwa Gołąb Zając Mróz'),
    towns: [
      ['Kraków', '31-007'],
      ['Łódź', '90-001'],
      ['Wrocław', '50-101'],
    ],
    streets: ['ul. Długa #', 'ul. Świętego Marka #', 'ul. Ogrodowa #', 'ul. Piękna #'],
  },
  {
    name: 'Spain',
    weight: 12,
    firstNames: words('Íñigo Begoña Martín Lucía Ángel Nuria Andrés Concepción'),
    lastNames: words('Muñoz Ibáñez Peña Cortés Núñez Gálvez Ordóñez Vidal'),
    towns: [
      ['Sevilla', '41001'],
      ['Cádiz', '11001'],
      ['Gijón', '33201'],
    ],
    streets: ['Calle Mayor #', 'Calle del Olmo #', 'Plaza de la Constitución #', 'Avenida de la Paz #'],
  },
  {
    name: 'Czechia',
    weight: 10,
    firstNames: words('Jiří Markéta Ondřej Božena Tomáš Šárka Vojtěch Kateřina'),
    lastNames: words('Dvořáček Kučera Říha Němec Šimek Zelený Hájek Černý'),
    towns: [
      ['Brno', '602 00'],
      ['Plzeň', '301 00'],
      ['Ústí nad Labem', '400 01'],
    ],
    streets: ['Nádražní #', 'Květinová #', 'Školní #', 'Na Příkopě #'],
  },
  {
    name: 'Sweden',
    weight: 9,
    firstNames: words('Åsa Göran Linnéa Björn Märta Håkan Elin Östen'),
    lastNames: words('Lindström Öberg Åkesson Sjöberg Nyström Hägg Ekdahl Bergström'),
    towns: [
      ['Malmö', '211 20'],
      ['Göteborg', '411 05'],
      ['Västerås', '722 11'],
    ],
    streets: ['Storgatan #', 'Kyrkogatan #', 'Ängsvägen #', 'Björkvägen #'],
    phones: ['+46 8 465 004 ', 2],
  },
  {
    name: 'Switzerland',
    weight: 7,
    firstNames: words('Urs Céline Reto Anaïs Beat Rahel Flurin Noëlle'),
    lastNames: words('Zürcher Favre Bühler Rüegg Cavegn Aebischer Dällenbach Rossier'),
    towns: [
      ['Zürich', '8004'],
      ['Genève', '1204'],
      ['Chur', '7000'],
    ],
    streets: ['Rosenweg #', 'Bergstrasse #', 'Chemin du Lac #', 'Dorfplatz #'],
  },
  {
    name: 'United Kingdom',
    weight: 8,
    firstNames: words('Siân Callum Niamh Rhys Imogen Zadie Oliver Siobhán'),
    lastNames: words('Hargreaves Okafor Llewellyn Ashworth Patel Fairclough Pemberton Drummond'),
    towns: [
      ['Leeds', 'LS1 4DY'],
      ['Cardiff', 'CF10 1EP'],
      ['Norwich', 'NR2 1AB'],
    ],
    streets: ['# Station Road', '# Church Lane', '# Orchard Close', "# St Mary's Street"],
    phones: ['+44 20 7946 0', 3],
  },
];

/** Firms that buy, by country; each is bought for by a person. */
export const firms: readonly (readonly [country: string, name: string])[] = [
  ['Germany', 'Kontor am Fluss GmbH'],
  ['Germany', 'Café Rosengarten'],
  ['Germany', 'Praxis Dr. Hübner'],
  ['Austria', 'Buchhandlung Zum Raben'],
  ['Austria', 'Kaffeehaus Mariedl'],
  ['Portugal', 'Padaria Três Irmãos'],
  ['Denmark', 'Tegnestuen Fyrtårn ApS'],
  ['France', 'Librairie du Vieux Port'],
  ['Italy', 'Studio Ferrante Architetti'],
  ['Poland', 'Spółdzielnia Pod Lipą'],
  ['Spain', 'Hostal La Golondrina'],
  ['Czechia', 'Kavárna U Zvonu'],
  ['Sweden', 'Byrån Norrsken AB'],
  ['United Kingdom', 'Tidewater Press Ltd'],
];
