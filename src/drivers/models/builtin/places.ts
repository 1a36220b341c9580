import { countriesByContinent } from './countries';

/** Parts of countries that people name without the country: code, abbreviation or "-", names. Postal abbreviations are used as codes in addresses. */
export const subdivisions = `
US-AL AL Alabama; US-AK AK Alaska; US-AZ AZ Arizona; US-AR AR Arkansas; US-CA CA California; US-CO CO Colorado; US-CT CT Connecticut; US-DE DE Delaware;
US-DC DC District of Columbia/DC/Washington DC/Washington; US-FL FL Florida; US-GA GA Georgia/State of Georgia; US-HI HI Hawaii/Hawai'i; US-ID ID Idaho; US-IL IL Illinois; US-IN IN Indiana; US-IA IA Iowa;
US-KS KS Kansas; US-KY KY Kentucky; US-LA LA Louisiana; US-ME ME Maine; US-MD MD Maryland; US-MA MA Massachusetts; US-MI MI Michigan; US-MN MN Minnesota;
US-MS MS Mississippi; US-MO MO Missouri; US-MT MT Montana; US-NE NE Nebraska; US-NV NV Nevada; US-NH NH New Hampshire; US-NJ NJ New Jersey; US-NM NM New Mexico;
US-NY NY New York/New York State/New York City/NYC; US-NC NC North Carolina; US-ND ND North Dakota; US-OH OH Ohio; US-OK OK Oklahoma; US-OR OR Oregon; US-PA PA Pennsylvania;
US-RI RI Rhode Island; US-SC SC South Carolina; US-SD SD South Dakota; US-TN TN Tennessee; US-TX TX Texas; US-UT UT Utah; US-VT VT Vermont; US-VA VA Virginia;
US-WA WA Washington/Washington State/State of Washington; US-WV WV West Virginia; US-WI WI Wisconsin; US-WY WY Wyoming;
CA-AB AB Alberta; CA-BC BC British Columbia; CA-MB MB Manitoba; CA-NB NB New Brunswick; CA-NL - Newfoundland and Labrador/Newfoundland; CA-NS NS Nova Scotia; CA-ON ON Ontario; CA-PE - Prince Edward Island;
CA-QC QC Quebec/Québec; CA-SK - Saskatchewan; CA-NT - Northwest Territories; CA-NU - Nunavut; CA-YT - Yukon;
AU-NSW NSW New South Wales; AU-QLD QLD Queensland; AU-SA - South Australia; AU-TAS TAS Tasmania; AU-VIC VIC State of Victoria; AU-WA - Western Australia; AU-ACT - Australian Capital Territory; AU-NT - Northern Territory;
GB-ENG - England/English; GB-SCT - Scotland/Scottish; GB-WLS - Wales/Welsh; GB-NIR - Northern Ireland;
DE-BW - Baden-Württemberg/Baden-Wuerttemberg; DE-BY - Bavaria/Bayern; DE-BB - Brandenburg; DE-HE - Hesse/Hessen; DE-MV - Mecklenburg-Vorpommern; DE-NI - Lower Saxony/Niedersachsen;
DE-NW NRW North Rhine-Westphalia/Nordrhein-Westfalen; DE-RP - Rhineland-Palatinate/Rheinland-Pfalz; DE-SL - Saarland; DE-SN - Saxony/Sachsen; DE-ST - Saxony-Anhalt/Sachsen-Anhalt; DE-SH - Schleswig-Holstein; DE-TH - Thuringia/Thüringen`;

const codesOf = (list: string) => list.split(';').map((one) => one.trim().slice(0, 2));
const africa = codesOf(countriesByContinent.Africa);
const asia = codesOf(countriesByContinent.Asia);
const europe = codesOf(countriesByContinent.Europe);
const northAmerica = codesOf(countriesByContinent['North America']);
const southAmerica = codesOf(countriesByContinent['South America']);
const oceania = codesOf(countriesByContinent.Oceania);
const list = (codes: string) => codes.trim().split(/\s+/);

const eu = list('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK');
const middleEast = list('AE BH IL IQ IR JO KW LB OM PS QA SA SY YE');
const latinAmerica = [...southAmerica, ...list('MX GT BZ SV HN NI CR PA CU DO PR')];

/** A region by the countries in it. `perhaps` are those about which people differ: there the region says nothing. */
export interface Region {
  readonly names: readonly string[];
  readonly members: readonly string[];
  readonly perhaps?: readonly string[];
}

/** Continents, unions and sales regions. A listed country is inside; one under `perhaps` may or may not be meant. */
export const regions: readonly Region[] = [
  { names: ['Europe', 'European', 'Europa'], members: europe, perhaps: list('TR GE AM AZ KZ') },
  { names: ['European Union', 'EU', 'EU27', 'EU-27'], members: eu, perhaps: list('AX GF GP MQ RE YT MF') },
  { names: ['European Economic Area', 'EEA'], members: [...eu, ...list('IS LI NO')], perhaps: ['AX'] },
  {
    names: ['Eurozone', 'Euro area'],
    members: eu.filter((one) => !list('BG CZ DK HU PL RO SE').includes(one)),
    perhaps: ['BG'],
  },
  { names: ['DACH', 'D-A-CH', 'German-speaking countries'], members: list('DE AT CH'), perhaps: ['LI'] },
  {
    names: ['Nordics', 'Nordic', 'Nordic countries'],
    members: list('DK FI IS NO SE'),
    perhaps: list('AX FO GL'),
  },
  { names: ['Scandinavia', 'Scandinavian'], members: list('DK NO SE'), perhaps: list('FI IS FO') },
  { names: ['Benelux'], members: list('BE NL LU') },
  { names: ['Baltics', 'Baltic states', 'Baltic countries'], members: list('EE LV LT') },
  { names: ['Iberia', 'Iberian Peninsula'], members: list('ES PT'), perhaps: list('AD GI') },
  { names: ['British Isles'], members: list('GB IE IM'), perhaps: list('JE GG') },
  { names: ['UKI', 'UK&I'], members: list('GB IE') },
  {
    names: ['Western Europe'],
    members: list('DE AT CH FR BE NL LU GB IE'),
    perhaps: list('ES PT IT DK NO SE FI IS LI MC AD MT SM GR'),
  },
  {
    names: ['Eastern Europe', 'Central and Eastern Europe', 'CEE'],
    members: list('BG CZ HU MD PL RO SK UA'),
    perhaps: list('BY RU EE LV LT SI HR RS BA ME MK AL XK AT DE GE AM AZ'),
  },
  { names: ['North America', 'North American', 'NORAM'], members: list('US CA MX'), perhaps: northAmerica },
  {
    names: ['Latin America', 'LATAM', 'Latin American'],
    members: latinAmerica,
    perhaps: [...northAmerica.filter((one) => !list('US CA GL BM').includes(one))],
  },
  { names: ['South America', 'South American'], members: southAmerica },
  { names: ['Central America'], members: list('GT BZ SV HN NI CR PA'), perhaps: ['MX'] },
  { names: ['Americas', 'The Americas', 'America', 'AMER'], members: [...northAmerica, ...southAmerica] },
  {
    names: ['Asia', 'Asian', 'Asien'],
    members: asia.filter((one) => !list('TR GE AM AZ CC CX').includes(one)),
    perhaps: list('TR GE AM AZ RU CY'),
  },
  { names: ['Oceania'], members: oceania },
  {
    names: ['APAC', 'Asia Pacific', 'Asia-Pacific', 'AsiaPac'],
    members: list('AU NZ JP KR CN HK TW SG MY TH VN PH ID IN MO BN KH LA MM'),
    perhaps: [...asia, ...oceania, 'RU'].filter(
      (one) => !middleEast.includes(one) && !list('TR GE AM AZ').includes(one),
    ),
  },
  {
    names: ['South East Asia', 'Southeast Asia', 'South-East Asia', 'ASEAN'],
    members: list('BN ID KH LA MM MY PH SG TH VN'),
    perhaps: ['TL'],
  },
  { names: ['Middle East'], members: middleEast, perhaps: list('EG TR CY') },
  { names: ['GCC', 'Gulf states'], members: list('AE BH KW OM QA SA') },
  {
    names: ['MENA', 'Middle East and North Africa'],
    members: [...middleEast, ...list('DZ EG LY MA TN')],
    perhaps: list('SD TR EH MR DJ'),
  },
  { names: ['Africa', 'African', 'Afrika'], members: africa },
  {
    names: ['EMEA', 'Europe, Middle East and Africa'],
    members: [...europe, ...middleEast, ...africa, 'TR'],
    perhaps: list('GE AM AZ KZ RU'),
  },
  { names: ['ANZ', 'Australia and New Zealand'], members: list('AU NZ') },
  {
    names: ['Caribbean'],
    members: list('AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI'),
    perhaps: list('BM BZ GY SR GF'),
  },
  { names: ['Antarctic'], members: codesOf(countriesByContinent.Antarctica) },
];

/** Territories of which it depends on the speaker whether the country includes them. */
export const perhapsPartOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(list('PR GU VI AS MP UM').map((one) => [one, 'US'])),
  ...Object.fromEntries(list('HK MO TW').map((one) => [one, 'CN'])),
  ...Object.fromEntries(list('JE GG IM GI').map((one) => [one, 'GB'])),
  ...Object.fromEntries(list('GP MQ GF RE YT NC PF BL MF PM WF TF').map((one) => [one, 'FR'])),
  ...Object.fromEntries(list('AW CW SX BQ').map((one) => [one, 'NL'])),
  ...Object.fromEntries(list('FO GL').map((one) => [one, 'DK'])),
  ...Object.fromEntries(list('CX CC NF HM').map((one) => [one, 'AU'])),
  ...{ AX: 'FI', SJ: 'NO', CK: 'NZ', NU: 'NZ', TK: 'NZ' },
};

/** Words for everywhere. */
export const everywhere = [
  'worldwide',
  'anywhere',
  'anything',
  'everywhere',
  'global',
  'globally',
  'the world',
  'all countries',
  'any country',
  'any',
];
