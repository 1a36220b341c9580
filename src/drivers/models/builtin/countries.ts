/**
 * Every country and territory by continent: ISO 3166-1 alpha-2, alpha-3, then its names in English and its own or
 * neighbouring languages, common short forms, and the adjective, separated by "/". A name may stand at two places; it
 * is then ambiguous.
 */
export const countriesByContinent = {
  Europe: `
AD AND Andorra/Andorran; AL ALB Albania/Albanian; AT AUT Austria/Austrian/Österreich/Oesterreich/Autriche; AX ALA Åland/Aland Islands;
BA BIH Bosnia and Herzegovina/Bosnia/Bosnia-Herzegovina/Bosnian; BE BEL Belgium/Belgian/België/Belgique/Belgien; BG BGR Bulgaria/Bulgarian;
BY BLR Belarus/Belarusian; CH CHE Switzerland/Swiss/Schweiz/Suisse/Svizzera/Suiza; CY CYP Cyprus/Cypriot;
CZ CZE Czechia/Czech Republic/Czech/Česko; DE DEU Germany/German/Deutschland/Allemagne/Alemania/Federal Republic of Germany;
DK DNK Denmark/Danish/Danmark/Dänemark; EE EST Estonia/Estonian; ES ESP Spain/Spanish/España/Spanien/Espagne; FI FIN Finland/Finnish/Suomi/Finnland;
FO FRO Faroe Islands/Faroese; FR FRA France/French/Frankreich/Francia; GB GBR United Kingdom/UK/Great Britain/Britain/British/United Kingdom of Great Britain and Northern Ireland/Vereinigtes Königreich/Großbritannien/Royaume-Uni/Reino Unido;
GG GGY Guernsey; GI GIB Gibraltar; GR GRC Greece/Greek/Hellas/Griechenland; HR HRV Croatia/Croatian/Hrvatska/Kroatien; HU HUN Hungary/Hungarian/Ungarn/Magyarország;
IE IRL Ireland/Irish/Republic of Ireland/Éire/Irland; IM IMN Isle of Man; IS ISL Iceland/Icelandic; IT ITA Italy/Italian/Italia/Italien/Italie;
JE JEY Jersey; LI LIE Liechtenstein; LT LTU Lithuania/Lithuanian; LU LUX Luxembourg/Luxemburg/Luxembourgish; LV LVA Latvia/Latvian;
MC MCO Monaco; MD MDA Moldova/Moldovan/Republic of Moldova; ME MNE Montenegro/Montenegrin; MK MKD North Macedonia/Macedonia/Macedonian; MT MLT Malta/Maltese;
NL NLD Netherlands/The Netherlands/Holland/Dutch/Nederland/Niederlande/Pays-Bas; NO NOR Norway/Norwegian/Norge/Norwegen; PL POL Poland/Polish/Polska/Polen;
PT PRT Portugal/Portuguese; RO ROU Romania/Romanian/Rumänien; RS SRB Serbia/Serbian; RU RUS Russia/Russian Federation/Russian/Russland;
SE SWE Sweden/Swedish/Sverige/Schweden; SI SVN Slovenia/Slovenian; SJ SJM Svalbard/Svalbard and Jan Mayen; SK SVK Slovakia/Slovak/Slovak Republic; SM SMR San Marino;
UA UKR Ukraine/Ukrainian; VA VAT Vatican City/Vatican/Holy See; XK XKX Kosovo/Kosovan`,
  Asia: `
AE ARE United Arab Emirates/UAE/Emirati/Emirates; AF AFG Afghanistan/Afghan; AM ARM Armenia/Armenian; AZ AZE Azerbaijan/Azerbaijani; BD BGD Bangladesh/Bangladeshi;
BH BHR Bahrain/Bahraini; BN BRN Brunei/Brunei Darussalam; BT BTN Bhutan/Bhutanese; CC CCK Cocos Islands/Cocos (Keeling) Islands; CN CHN China/Chinese/PRC/People's Republic of China/Mainland China;
CX CXR Christmas Island; GE GEO Georgia/Georgian/Republic of Georgia/Sakartvelo; HK HKG Hong Kong/Hong Kong SAR/Hongkong; ID IDN Indonesia/Indonesian; IL ISR Israel/Israeli;
IN IND India/Indian/Bharat; IO IOT British Indian Ocean Territory; IQ IRQ Iraq/Iraqi; IR IRN Iran/Iranian/Islamic Republic of Iran; JO JOR Jordan/Jordanian;
JP JPN Japan/Japanese/Nippon; KG KGZ Kyrgyzstan/Kyrgyz; KH KHM Cambodia/Cambodian; KP PRK North Korea/North Korean/DPRK/Korea; KR KOR South Korea/South Korean/Republic of Korea/Korea;
KW KWT Kuwait/Kuwaiti; KZ KAZ Kazakhstan/Kazakh; LA LAO Laos/Lao/Lao PDR; LB LBN Lebanon/Lebanese; LK LKA Sri Lanka/Sri Lankan; MM MMR Myanmar/Burma/Burmese; MN MNG Mongolia/Mongolian;
MO MAC Macau/Macao; MV MDV Maldives/Maldivian; MY MYS Malaysia/Malaysian; NP NPL Nepal/Nepalese; OM OMN Oman/Omani; PH PHL Philippines/The Philippines/Filipino/Philippine; PK PAK Pakistan/Pakistani;
PS PSE Palestine/Palestinian/State of Palestine; QA QAT Qatar/Qatari; SA SAU Saudi Arabia/Saudi/KSA/Kingdom of Saudi Arabia; SG SGP Singapore/Singaporean; SY SYR Syria/Syrian; TH THA Thailand/Thai;
TJ TJK Tajikistan/Tajik; TL TLS Timor-Leste/East Timor; TM TKM Turkmenistan/Turkmen; TR TUR Turkey/Türkiye/Turkish/Türkei; TW TWN Taiwan/Taiwanese; UZ UZB Uzbekistan/Uzbek; VN VNM Vietnam/Viet Nam/Vietnamese; YE YEM Yemen/Yemeni`,
  Africa: `
AO AGO Angola/Angolan; BF BFA Burkina Faso/Burkinabe; BI BDI Burundi/Burundian; BJ BEN Benin/Beninese; BW BWA Botswana; CD COD Democratic Republic of the Congo/DR Congo/DRC/Congo-Kinshasa/Congo/Congolese;
CF CAF Central African Republic; CG COG Republic of the Congo/Congo-Brazzaville/Congo/Congolese; CI CIV Côte d'Ivoire/Ivory Coast/Ivorian; CM CMR Cameroon/Cameroonian; CV CPV Cape Verde/Cabo Verde;
DJ DJI Djibouti; DZ DZA Algeria/Algerian; EG EGY Egypt/Egyptian; EH ESH Western Sahara; ER ERI Eritrea/Eritrean; ET ETH Ethiopia/Ethiopian; GA GAB Gabon/Gabonese; GH GHA Ghana/Ghanaian;
GM GMB Gambia/The Gambia/Gambian; GN GIN Guinea/Guinean; GQ GNQ Equatorial Guinea; GW GNB Guinea-Bissau; KE KEN Kenya/Kenyan; KM COM Comoros; LR LBR Liberia/Liberian; LS LSO Lesotho; LY LBY Libya/Libyan;
MA MAR Morocco/Moroccan/Maroc; MG MDG Madagascar/Malagasy; ML MLI Mali/Malian; MR MRT Mauritania; MU MUS Mauritius/Mauritian; MW MWI Malawi/Malawian; MZ MOZ Mozambique/Mozambican; NA NAM Namibia/Namibian;
NE NER Niger/Nigerien; NG NGA Nigeria/Nigerian; RE REU Réunion; RW RWA Rwanda/Rwandan; SC SYC Seychelles; SD SDN Sudan/Sudanese; SH SHN Saint Helena/St Helena; SL SLE Sierra Leone; SN SEN Senegal/Senegalese;
SO SOM Somalia/Somali; SS SSD South Sudan; ST STP São Tomé and Príncipe; SZ SWZ Eswatini/Swaziland; TD TCD Chad/Chadian; TG TGO Togo/Togolese; TN TUN Tunisia/Tunisian; TZ TZA Tanzania/Tanzanian;
UG UGA Uganda/Ugandan; YT MYT Mayotte; ZA ZAF South Africa/South African/RSA; ZM ZMB Zambia/Zambian; ZW ZWE Zimbabwe/Zimbabwean`,
  'North America': `
AG ATG Antigua and Barbuda/Antigua; AI AIA Anguilla; AW ABW Aruba; BB BRB Barbados; BL BLM Saint Barthélemy/St Barts; BM BMU Bermuda/Bermudian; BQ BES Bonaire/Caribbean Netherlands/Bonaire, Sint Eustatius and Saba;
BS BHS Bahamas/The Bahamas/Bahamian; BZ BLZ Belize; CA CAN Canada/Canadian/Kanada; CR CRI Costa Rica/Costa Rican; CU CUB Cuba/Cuban; CW CUW Curaçao; DM DMA Dominica/Dominican; DO DOM Dominican Republic/Dominican;
GD GRD Grenada; GL GRL Greenland; GP GLP Guadeloupe; GT GTM Guatemala/Guatemalan; HN HND Honduras/Honduran; HT HTI Haiti/Haitian; JM JAM Jamaica/Jamaican; KN KNA Saint Kitts and Nevis/St Kitts and Nevis; KY CYM Cayman Islands/Cayman;
LC LCA Saint Lucia/St Lucia; MF MAF Saint Martin/St Martin; MQ MTQ Martinique; MS MSR Montserrat; MX MEX Mexico/México/Mexican/Mexiko; NI NIC Nicaragua/Nicaraguan; PA PAN Panama/Panamá/Panamanian; PM SPM Saint Pierre and Miquelon;
PR PRI Puerto Rico/Puerto Rican; SV SLV El Salvador/Salvadoran; SX SXM Sint Maarten/Saint Martin/St Martin; TC TCA Turks and Caicos Islands/Turks and Caicos; TT TTO Trinidad and Tobago/Trinidad;
US USA United States/United States of America/US of A/The United States/The States/America/American/Estados Unidos/États-Unis/Vereinigte Staaten/EE UU; VC VCT Saint Vincent and the Grenadines/St Vincent; VG VGB British Virgin Islands/BVI/Virgin Islands; VI VIR US Virgin Islands/U.S. Virgin Islands/USVI/Virgin Islands`,
  'South America': `
AR ARG Argentina/Argentine/Argentinian; BO BOL Bolivia/Bolivian; BR BRA Brazil/Brasil/Brazilian/Brasilien; CL CHL Chile/Chilean; CO COL Colombia/Colombian; EC ECU Ecuador/Ecuadorian; FK FLK Falkland Islands/Falklands;
GF GUF French Guiana; GY GUY Guyana/Guyanese; PE PER Peru/Perú/Peruvian; PY PRY Paraguay/Paraguayan; SR SUR Suriname; UY URY Uruguay/Uruguayan; VE VEN Venezuela/Venezuelan`,
  Oceania: `
AS ASM American Samoa; AU AUS Australia/Australian/Australien; CK COK Cook Islands; FJ FJI Fiji/Fijian; FM FSM Micronesia/Federated States of Micronesia; GU GUM Guam; KI KIR Kiribati; MH MHL Marshall Islands;
MP MNP Northern Mariana Islands; NC NCL New Caledonia; NF NFK Norfolk Island; NR NRU Nauru; NU NIU Niue; NZ NZL New Zealand/Aotearoa/Neuseeland; PF PYF French Polynesia; PG PNG Papua New Guinea; PN PCN Pitcairn; PW PLW Palau;
SB SLB Solomon Islands; TK TKL Tokelau; TO TON Tonga; TV TUV Tuvalu; UM UMI US Minor Outlying Islands; VU VUT Vanuatu; WF WLF Wallis and Futuna; WS WSM Samoa/Samoan`,
  Antarctica: `
AQ ATA Antarctica; BV BVT Bouvet Island; GS SGS South Georgia and the South Sandwich Islands/South Georgia; HM HMD Heard Island and McDonald Islands; TF ATF French Southern Territories`,
} as const;
