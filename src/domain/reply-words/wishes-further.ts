import type { WishWords } from './wish-words';

export const polishWishes: WishWords = {
  strike: 'usuńcie usunąć usuń skreślcie skreślić wykreślcie wykreślić wypiszcie wypisać wypisz',
  entry: 'numer adres kontakt',
  hesitate: 'wahać wahajcie zapomnieć zapomnijcie przestawać przestawajcie krępować',
  spurn:
    'nie_akceptuję nie_akceptujemy nie_mam_ochoty nie_interesują_mnie nie_jestem_zainteresowany_otrzymywaniem nie_jestem_zainteresowana_otrzymywaniem nie_jesteśmy_zainteresowani_otrzymywaniem nie_mam_zamiaru',
  move: 'wypiszcie wypisz wykreślcie wykreśl skreślcie skreśl usuńcie usuń wyrzućcie wyrzuć zdejmijcie',
  off: 'stąd stamtąd z_tego z_tej',
  approach:
    'piszcie pisz pisać kontaktujcie kontaktuj kontaktować odzywajcie odzywać niepokójcie niepokoić dzwońcie nękajcie nękać zawracajcie',
  needless: 'nie_trzeba nie_ma_potrzeby niepotrzebne nie_ma_sensu zbędne bez_sensu szkoda_czasu',
  takenOff: 'usunięty usunięta usunięci usunięte wypisany wypisana wykreślony wykreślona skreślony usunięto',
  wrap: 'wdzięczny_gdyby wdzięczna_gdyby wdzięczny_jeśli wdzięczna_jeśli wdzięczni_jeśli miło_gdyby gdyby_państwo dobrze_gdyby',
  and: 'i oraz a',
  it: 'go mnie nas',
  use: 'używać używajcie wykorzystywać wykorzystujcie korzystać',
  address: 'adresu adres skrzynki @',
  prefer: 'wolę wolimy tylko lecz',
  joins: 'żeby bo ponieważ gdyż',
  unwanted: 'niepożądane niechciane niemile_widziane nie_są_mile_widziane',
  consent:
    'zgody zgodę zgadzam upoważniam zgodę_na wyrażałem wyrażałam udzieliłem udzielałem zapisywałem zapisywałam zamawiałem zamawiałam prosiłem prosiłam wyraziłem wyraziłam zgadzałem zgoda',
  hear: 'słyszeć słyszeć_o słyszeć_od słyszeć_więcej od_was_słyszeć',
  leave:
    'wypisać zrezygnować wypisz wypiszcie wypisanie wypisuję wypisuje_się wypisać_się rezygnuję rezygnujemy rezygnacja rezygnacji rezygnację wypisania anulować anuluję anulujcie odsubskrybować wyrejestrować wyrejestrujcie wyrejestrowanie unsubscribe zrezygnować_z wypiszcie_mnie odsubskrybuj anulowanie zrezygnuję się_wypisać zrezygnować_z_subskrypcji',
  end: 'przestańcie przestań przestać zaprzestać zaprzestanie zaprzestańcie skończcie zakończyć zakończcie przestań_mi przestańcie_mi dosyć koniec koniec_z stop zaniechać zaniechajcie zaniechania zaprzestania zaprzestał wstrzymać wstrzymajcie wstrzymanie skończ kończcie zatrzymać zatrzymajcie zakończenie dość',
  refuse:
    'zabraniam rezygnuję_z oszczędźcie powstrzymać powstrzymajcie sprzeciw sprzeciwiam sprzeciwu nie_zgadzam zakazuję rezygnujemy_z wypraszam wnoszę_sprzeciw zabraniamy odmawiamy oszczędź niekontaktowanie nieprzesyłanie niewysyłanie niepisanie nieprzysyłanie nienękanie',
  takeOff:
    'usunąć usuńcie usuń skreślić skreślcie wykreślić wykreślcie wypisać wypiszcie wyłączyć usunięcie usunięcia usuwać usuńcie_mnie wykreślenie wykreślenia wykreśl wypisz wypisanie wypisania skreśl wyrzućcie wyrzuć wyrzucić zdejmijcie wykluczyć wykluczcie zablokować zablokujcie usunęli usunął usuną usun~ usuń~ wykreśl~ skreśl~ wypis~',
  reach:
    'pisać piszcie kontaktować kontaktujcie wysyłać wysyłajcie przysyłać przysyłajcie nękać niepokoić kontaktu wysyłania pisania pisz kontaktuj kontaktowania wysyłaj wysyłać_mi przysyłaj nękajcie niepokójcie przesyłać przesyłajcie przesyłania nękania zaczepiać spamować spamujcie spamowania słać ślijcie zawracać zawracajcie zawracać_mi nagabywać napastować odzywać odzywajcie kontaktował kontaktowała kontaktowali pisał pisali wysyłał wysyłali wysyłanie przysyłanie pisanie piszecie kontaktowanie dręczyć kontakt niekontaktowanie nieprzesyłanie niewysyłanie niepisanie nieprzysyłanie kontakt~ niepoko~',
  mail: 'mail maile maili e-mail e-maile e-maili wiadomość wiadomości oferty ofert reklamy reklam newsletter newslettera korespondencji informacji_handlowych kontaktu skrzynce spam spamu mailing mailingu mailingi reklamowych handlowych marketingowych marketingu promocji newslettery newsletterów korespondencja korespondencję e-mailowej maila kontaktów kontakt wiadomościami mailami ofertami przypomnień reklamowe marketingowe handlowe poczty pocztą skrzynkę wysyłki wysyłkę prób_kontaktu próby_kontaktu propozycji',
  list: 'listy lista liście bazy bazie mailingowej newslettera odbiorców listę listach mailingową mailingowych mailingu dystrybucyjnej wysyłkowej bazę bazach baz rejestru systemu subskrypcji subskrybentów crm adresowej kontaktów kartoteki wysyłki kampanii',
  erase:
    'usunąć usuńcie usuń usunięcia usunięcie skasować skasujcie zniszczyć wymazać usunięcie_moich usunęli skasowanie zniszczenie wykasować wykasujcie wymazanie kasacji wymażcie',
  data: 'dane danych wszystko informacje danych_osobowych dane_osobowe osobowe osobowych kontaktowe kontaktowych konto informacji wpis',
  me: 'mnie mi nam nas mną nami do_mnie do_nas mię nikogo nikim naszej_firmy nikomu kogokolwiek',
  my: 'moje moich mój mojego nasze naszych mnie nas ten_adres tego_adresu mój_adres moją nasz naszego tej_skrzynki ta_skrzynka tej_firmy moim nam mi mną',
  no: 'nie nigdy nic niczego żadnych żadnej bez ani żadne żadnego żaden nikt',
  more: 'więcej kolejnych dalszych ponownie już nigdy niczego przyszłości kiedykolwiek dalej dłużej znowu znów przyszłość kolejne następnych dalsze nigdy_więcej',
  want: 'proszę prosimy chcę chcemy życzę żądam żądamy wyrażam chciałbym poproszę chciałabym chcielibyśmy życzymy żądanie wnoszę wnosimy domagam oczekuję prośba bardzo_proszę uprzejmie wzywam mam_dość wymagam potrzebuję życzę_sobie muszą wolałbym wolałabym wolelibyśmy',
  enough: 'dość wystarczy mam_dość mamy_dość dosyć starczy męczy dosyć_tego mam_po_dziurki',
  request:
    '^ czy|prosze możecie|mógłby|mogą|może; jak|gdzie [mogę|mam|możemy|się|można]; czy_mogę; czy_mogliby',
  times:
    'zamiast w_tym_tygodniu w_tym_miesiącu w_tym_roku przed do_poniedziałku na_razie obecnie za_tydzień nie_mam_już nie_mamy_już',
  instead: 'ale tylko raczej zadzwonić zadzwońcie bezpośrednio oprócz zamiast',
  belong:
    'na_waszej w_waszej w_państwa na_państwa figurować na_tej na_liście w_bazie być_na na_żadnej w_żadnej',
  receive:
    'otrzymywać dostawać odbierać dostaję otrzymuję dostawał otrzymywał otrzymywania dostawania widzieć',
  yours:
    'od_was od_państwa państwa wasze waszych waszej pana pani pańskich pańskie waszą wasz waszego od_pana od_pani takich tych tego_typu te takie podobnych tego_rodzaju',
  order: 'piszcie wysyłajcie przysyłajcie kontaktujcie',
  self: 'ja my',
  reached:
    'być_kontaktowanym być_niepokojonym żeby_do_mnie_pisano kontaktowano pisano nękany nękana niepokojony otrzymywania',
  decline: 'odmawiam',
};

export const finnishWishes: WishWords = {
  strike: 'poistakaa poista poistaa pyyhkikää',
  entry: 'numeroni osoitteeni nimeni',
  hesitate: 'epäröikö epäröi unohtako unohda lopettako',
  spurn:
    'en_kaipaa emme_kaipaa en_hyväksy emme_hyväksy en_salli emme_salli en_ole_kiinnostunut_saamaan emme_ole_kiinnostuneita_saamaan en_tarvitse emme_tarvitse',
  move: 'poistakaa poista ottakaa ota pyyhkikää jättäkää',
  off: 'pois',
  approach:
    'ottako ota kirjoittako kirjoita lähettäkö lähetä häiritkö häiritse soittako vaivatko lähestykö ottaa_yhteyttä kirjoittaa häiritä',
  needless: 'ei_tarvitse turha turhaa tarpeetonta ei_ole_tarpeen ei_kannata',
  takenOff: 'poistetuksi poistettu poistettava poistettavaksi poistetaan poistettaisiin',
  wrap: 'kiitollinen_jos mukavaa_jos hienoa_jos hyvä_jos arvostaisin_jos iloinen_jos toivoisin_että',
  and: 'ja',
  it: 'se sen minut meidät',
  use: 'käyttäkö käyttää käytä',
  address: 'osoitetta osoitettani osoite osoitteeni @',
  prefer: 'mieluummin vaan',
  joins: 'koska jotta sillä',
  unwanted: 'ei-toivottuja eivät_ole_toivottuja eivät_ole_tervetulleita',
  consent:
    'lupaa suostu salli hyväksy lupaani luvan suostumusta suostunut antanut tilannut hyväksynyt pyytänyt suostumustani',
  hear: 'kuulla_teistä kuulla_teiltä kuulla_enää kuulla kuulla_teistä_enää kuulla_teidän',
  leave:
    'peruuttaa perua perukaa peru peruutan perun peruutus peruuttakaa peruuta tilaus_pois tilauksen_peruutus uutiskirjeen_peruutus peruutus_kiitos unsubscribe peruuttaa_tilauksen eroan irtisanon perua_tilaus pois_listalta peruuttaisin perutaan perun_tilauksen peruutan_tilauksen tilauksen_peruminen perun_uutiskirjeen perua_uutiskirjeen perun_tilaukseni',
  end: 'lopettakaa lopeta lopettaa lopettamaan lakatkaa lopettakaapa lopetatte lopettaisitteko loppu loppukoon riittää_jo lopettamista lopettakaa_jo lopetelkaa loputtava keskeyttäkää keskeyttää',
  refuse:
    'kiellän pidättäytykää säästäkää vastustan vastustamme vastustaa kiellämme kieltäydyn en_hyväksy pidättykää en_salli kielto',
  takeOff:
    'poistakaa poista poistamaan ottakaa pyyhkikää poistaa poistattehan poistaisitteko poistakaa_minut poistatte poistetaan ottakaa_minut ota siivotkaa pyydän_poistamaan jättäkää pudottakaa estäkää poistakaapa poistettava poist~',
  reach:
    'lähettäkö lähettää lähettämästä lähettäminen kirjoittako kirjoittamasta yhteyttä yhteydenottoja kirjoittakaa häiritkö lähettäkää lähettämistä lähetä lähetelkö lähettelemästä kirjoittaa kirjoittaminen ota_yhteyttä ottako_yhteyttä ottaa_yhteyttä ottamasta_yhteyttä häiritsemästä häiritä häiritse vaivatko vaivaa vaivata spämmätkö spämmääminen spammaaminen spämmäystä lähestykö lähestyä lähettelyä lähettely yhteydenotot soitelko tyrkyttää tyrkyttäkö lähettämisen yhteyd~ häiri~',
  mail: 'viestinne viestejä viestit viestien viestiä sähköposteja sähköpostia sähköpostien markkinointia markkinointiviestejä mainoksia uutiskirjettä postia yhteydenottoja viestejänne sähköpostit sähköpostinne sähköpostiviestejä sähköpostiviestit mainospostia roskapostia roskapostin mainokset mainonta markkinointi markkinoinnin uutiskirjeet uutiskirje uutiskirjeitä uutiskirjeen maileja mailia meilejä mailit meilit mainosviestejä myyntiviestejä tarjouksia yhteydenotot yhteydenotto suoramarkkinointia suoramarkkinoinnin viestittelyä muistutuksia viestintää yhteydenottonne yhteydenottoyrityksiä kontaktointia myyntipuheita markkinoin~ sähköpost~ viest~ maino~ roskapost~ uutiskirj~ yhteydeno~',
  list: 'listalta listaltanne postituslistalta postituslistaltanne jakelulistalta jakelulistaltanne rekisteristänne rekisteristä listalla listoilta listoiltanne lista postituslista postituslistalla jakelusta jakelustanne jakelulista rekisteri rekisterissä tietokannasta tietokannastanne järjestelmästä järjestelmästänne tilaajalistalta sähköpostilistalta sähköpostilistaltanne crm kontakteista asiakasrekisteristä asiakasrekisteristänne uutiskirjeestä postituksista postituksistanne lista~ postituslista~ rekister~ jakelu~',
  erase:
    'poistakaa poistamaan poista tuhotkaa tuhoamaan tuhoa pyyhkikää poistamista poistoa poistetaan hävittäkää hävittää hävittämään tuhota pyydän_poistamaan poistettava poistettavaksi',
  data: 'tietoni tiedot henkilötietoni henkilötiedot tietomme yhteystietoni yhteystiedot tietojani tietoja tietojeni tietojen henkilötietojani henkilötietojeni kaikki',
  me: 'minulle minua minuun minut meille meihin meidät minulta meiltä mulle mua mut minuunkaan kehenkään ketään kenellekään yritykseemme',
  my: 'minun meidän minua minut tietoni henkilötietoni osoitteeni minusta tietomme meidät osoitteemme sähköpostini sähköpostiosoitteeni nimeni tämä_osoite yhteystietoni mut minulle meille',
  no: 'älkää älä ei en emme eikä mitään älköön ettekä emmekä enkä ettette ilman ettei kukaan ei_mitään et ette eivät koskaan',
  more: 'enää uudelleen jatkossa lisää koskaan mitään enempää ikinä milloinkaan tulevaisuudessa tästä_eteenpäin jatkossakaan uusia',
  want: 'halua haluan haluamme pyydän pyydämme toivon vaadin kiitos haluaisin haluaisimme haluavani pyytäisin toivoisin toivomme vaadimme edellytän tahdo tahdon tarvitse olkaa_hyvä ystävällisesti voisitteko saisinko saisiko pyyntö kaipaa mieluummin',
  enough: 'riittää tarpeeksi riittää_jo kyllästynyt saanut_tarpeekseni nyt_riittää kyllästynyt_näihin',
  request:
    '^ voisitteko|voitteko|voisitko|voitko; miten|kuinka|mistä perun|peruutan|pääsen|voin|saan; saisinko|saisiko|voisiko|voiko',
  times:
    'sen_sijaan mieluummin tällä_viikolla tässä_kuussa tänä_vuonna ennen asti saakka ensi_viikolla toistaiseksi maanantaina minulla_ei_ole meillä_ei_ole ei_ole_enää',
  instead: 'mutta mieluummin vain soittakaa suoraan paitsi sen_sijaan',
  belong:
    'olla_listallanne listallanne rekisterissänne olla_listalla listalla rekisterissä jakelussa olla_tällä tällä_listalla millään_listalla',
  receive: 'saada vastaanottaa saamaan vastaanottamaan nähdä ottaa_vastaan saan',
  yours:
    'teiltä teidän teistä teidän_listalta sinulta yritykseltänne tällaisia tällaista näitä tämänkaltaisia nämä tällaisten näiden',
  order: 'lähettäkö kirjoittako lähettäkää kirjoittakaa',
  self: 'minä me_emme',
  reached: 'minuun_yhteyttä meihin_yhteyttä',
  decline: 'kieltäydyn',
};
