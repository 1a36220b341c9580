/**
 * Cities that settle what a name or code shared by two places means: "Tbilisi, Georgia" is the country, "Munich, DE"
 * is Germany. Only cities of the country are listed; whatever else stands before the shared name follows `otherwise`.
 */
export const sharedNames: Readonly<
  Record<string, { readonly country: string; readonly cities: readonly string[] }>
> = {
  Georgia: city(
    'GE',
    'Tbilisi, Batumi, Kutaisi, Rustavi, Gori, Zugdidi, Poti, Telavi, Sukhumi, Kobuleti, Mtskheta, Borjomi, Khashuri, Samtredia, Senaki, Marneuli, Ozurgeti, Akhaltsikhe, Bolnisi, Zestafoni',
  ),
  GA: city('GA', 'Libreville, Port-Gentil, Franceville'),
  AL: city('AL', 'Tirana, Durres, Vlore, Shkoder, Elbasan'),
  AR: city('AR', 'Buenos Aires, Córdoba, Rosario, Mendoza, La Plata, Tucumán, Mar del Plata, Salta'),
  AZ: city('AZ', 'Baku, Ganja, Sumqayit'),
  CA: city(
    'CA',
    'Toronto, Montreal, Vancouver, Calgary, Edmonton, Ottawa, Winnipeg, Mississauga, Brampton, Hamilton, Quebec City, Québec, Surrey, Halifax, London, Laval, Markham, Vaughan, Gatineau, Saskatoon, Kitchener, Burnaby, Regina, Waterloo, Guelph, Kingston, Oakville, Burlington, Victoria, Kelowna',
  ),
  CO: city('CO', 'Bogotá, Medellín, Cali, Barranquilla, Cartagena, Bucaramanga, Pereira'),
  ID: city('ID', 'Jakarta, Surabaya, Bandung, Medan, Semarang, Denpasar, Tangerang, Bekasi, Batam'),
  IL: city(
    'IL',
    'Tel Aviv, Tel Aviv-Yafo, Jerusalem, Haifa, Herzliya, Petah Tikva, Rishon LeZion, Netanya, Ramat Gan, Raanana, Rehovot, Beer Sheva, Yokneam, Hod Hasharon, Kfar Saba',
  ),
  IN: city(
    'IN',
    'Bangalore, Bengaluru, Mumbai, Delhi, New Delhi, Hyderabad, Chennai, Pune, Kolkata, Gurgaon, Gurugram, Noida, Ahmedabad, Jaipur, Kochi, Chandigarh, Indore, Coimbatore, Thiruvananthapuram, Nagpur, Surat, Lucknow',
  ),
  KY: city('KY', 'George Town, West Bay'),
  LA: city('LA', 'Vientiane, Luang Prabang'),
  MA: city('MA', 'Casablanca, Rabat, Marrakech, Marrakesh, Fes, Tangier, Tanger, Agadir'),
  MD: city('MD', 'Chisinau, Balti, Tiraspol'),
  ME: city('ME', 'Podgorica, Budva, Niksic, Tivat'),
  MN: city('MN', 'Ulaanbaatar, Ulan Bator, Erdenet, Darkhan'),
  MO: city('MO', 'Macau, Taipa, Cotai'),
  MS: city('MS', 'Plymouth, Brades'),
  MT: city('MT', 'Valletta, Sliema, Birkirkara, Msida, Gzira, San Gwann'),
  NC: city('NC', 'Noumea'),
  NE: city('NE', 'Niamey, Zinder, Maradi'),
  PA: city('PA', 'Panama City, Ciudad de Panamá, Panama, Colón, David'),
  SC: city('SC', 'Victoria, Mahe'),
  SD: city('SD', 'Khartoum, Omdurman, Port Sudan'),
  TN: city('TN', 'Tunis, Sfax, Sousse, Ariana'),
  VA: city('VA', 'Vatican City'),
};

/** Shared codes that are used for towns of the country as often as for the state: without a known town they stay open. */
export const openCodes: ReadonlySet<string> = new Set(['DE']);

/** Towns that settle the open codes, by the place they stand for. */
export const openCodeCities: Readonly<Record<string, readonly string[]>> = {
  'US-DE': names(
    'Wilmington, Dover, Newark, Middletown, New Castle, Lewes, Rehoboth Beach, Claymont, Bear, Hockessin, Greenville, Smyrna, Milford, Seaford, Georgetown',
  ),
  DE: names(
    'Berlin, Hamburg, Munich, München, Muenchen, Cologne, Köln, Koeln, Frankfurt, Frankfurt am Main, Stuttgart, Düsseldorf, Duesseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover, Hanover, Nuremberg, Nürnberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Mannheim, Karlsruhe, Augsburg, Wiesbaden, Aachen, Kiel, Mainz, Freiburg, Erlangen, Walldorf, Ulm, Wolfsburg, Heidelberg, Darmstadt, Regensburg, Ingolstadt, Potsdam, Leverkusen, Ludwigshafen, Braunschweig',
  ),
};

function names(list: string): readonly string[] {
  return list.split(', ');
}

function city(country: string, list: string) {
  return { country, cities: names(list) };
}
