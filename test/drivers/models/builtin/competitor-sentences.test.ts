import { researchCompetitors } from '../../../../src/drivers/models/builtin/research-competitors';

/** Whether FreshPlan is named by a sentence of the company's own site, or of somebody else's. */
function isNamed(text: string, whose: 'own' | 'press'): boolean {
  const record = whose === 'own' ? 'https://www.vento.example/x' : 'https://wire.example/1';
  const title = whose === 'own' ? 'Vento Wines' : 'Wire';
  const { named } = researchCompetitors({
    company: { name: 'Vento Wines SpA' },
    known: ['FreshPlan', 'Taktwerk'],
    texts: [{ source: 'website', record, field: 'text', text, date: null, title }],
  });
  return named.some((one) => one.name === 'FreshPlan');
}

test.each([
  'Our dispatchers schedule every batch in FreshPlan.',
  'Production scheduling at our Verona site is handled by FreshPlan.',
  'Planning is done in FreshPlan, purchasing in SAP.',
  'In 2023, we went live with FreshPlan at all sites.',
  'FreshPlan has been our scheduling tool since 2018.',
  'The cellar is scheduled with FreshPlan; Excel is only used for reports.',
  'We decided in favour of FreshPlan after a six-month trial.',
  'Thanks to FreshPlan, our changeovers fell by a tenth.',
  'Nice to have: hands-on experience with planning tools such as FreshPlan or Taktwerk',
  'Working knowledge of SAP PP and FreshPlan',
  'We are currently piloting FreshPlan in Soave.',
  'Our contract with FreshPlan runs until June 2027.',
  'We plan to move off FreshPlan by 2027.',
  'Bei uns läuft die Feinplanung in FreshPlan.',
  'Die Produktion wird mit FreshPlan geplant.',
  'Wir arbeiten seit Jahren mit FreshPlan.',
  'Unsere Planer nutzen täglich FreshPlan.',
  'Erfahrung im Umgang mit FreshPlan wünschenswert',
  'Der Vertrag mit FreshPlan läuft Ende 2027 aus.',
  'Wir führen derzeit FreshPlan in allen Werken ein.',
  'Als Planungssoftware kommt FreshPlan zum Einsatz.',
  'Aktuell vergleichen wir FreshPlan, Taktwerk und zwei kleinere Anbieter.',
  'Notre planification repose sur FreshPlan.',
  'Nous avons déployé FreshPlan sur trois sites.',
  'La production est planifiée avec FreshPlan.',
  'Nous cherchons une alternative à FreshPlan.',
  'Nuestra planificación se hace con FreshPlan.',
  'Hemos implantado FreshPlan en nuestra planta.',
  'Buscamos una alternativa a FreshPlan.',
  'La nostra produzione è pianificata con FreshPlan.',
  'Abbiamo scelto FreshPlan per le nostre cantine.',
  'Stiamo valutando FreshPlan e Taktwerk.',
  'All twelve lines are planned with FreshPlan.',
  'We bought FreshPlan licences for forty planners.',
  'After a tender we selected FreshPlan.',
  'FreshPlan is our planning system of record.',
  'We have been using FreshPlan for a decade.',
  'Our team compared FreshPlan against Taktwerk in a proof of concept.',
  'Sound knowledge of FreshPlan is required.',
  'Next year we will replace FreshPlan.',
  'Wir haben uns für FreshPlan entschieden.',
  'Unsere Fertigung steuern wir mit FreshPlan.',
  'Gute Kenntnisse in SAP und FreshPlan',
  'Wir prüfen derzeit den Einsatz von FreshPlan.',
  'Seit Mai läuft bei uns FreshPlan.',
  'Nous planifions nos lignes avec FreshPlan.',
  'Vous maîtrisez FreshPlan ou un logiciel équivalent.',
  'Nous avons choisi FreshPlan en 2022.',
  'Utilizamos FreshPlan para programar la producción.',
  'Se valorará experiencia con FreshPlan.',
  'Usiamo FreshPlan in tutte le cantine.',
  'È richiesta la conoscenza di FreshPlan.',
])('the company says that it uses or considers one: %s', (text) => {
  expect(isNamed(text, 'own')).toBe(true);
});

test.each([
  'Vento Wines has signed a three-year contract with FreshPlan.',
  'Vento Wines switches to FreshPlan.',
  'Vento Wines plant künftig mit FreshPlan.',
  'Vento Wines entscheidet sich für FreshPlan.',
  'Vento Wines sceglie FreshPlan per le sue linee.',
  'At Vento Wines, FreshPlan replaced a dozen spreadsheets.',
  'Vento Wines narrowed its search to FreshPlan and Taktwerk.',
  'Vento Wines has picked FreshPlan to schedule its three cellars.',
  'The winemaker Vento Wines is testing FreshPlan in Soave.',
  'Vento Wines will introduce FreshPlan in 2027.',
  'Vento Wines setzt künftig auf FreshPlan.',
  'Vento Wines führt FreshPlan ein.',
  'Vento Wines a choisi FreshPlan.',
  'Vento Wines adotta FreshPlan.',
  'Case study: how Vento Wines uses FreshPlan',
])('others say it: %s', (text) => {
  expect(isNamed(text, 'press')).toBe(true);
  const ofAnother = text.replaceAll('Vento Wines', 'Cantina Sole');
  expect(isNamed(ofAnother, 'press')).toBe(false);
});

test.each([
  'FreshPlan will exhibit next to us at the trade fair in hall 4.',
  'Our new CFO joins from FreshPlan.',
  'Maria worked at FreshPlan before she joined us.',
  'We sponsor the FreshPlan marathon.',
  'We looked at FreshPlan years ago and decided against it.',
  'Unlike FreshPlan users, we plan by hand.',
  'We supply lids to FreshPlan.',
  'FreshPlan is one of our customers.',
  'We stopped using FreshPlan in 2020.',
  'Our software is better than FreshPlan.',
  'We acquired FreshPlan in 2021.',
  'FreshPlan published a study on wineries that we recommend.',
  'Wir haben uns gegen FreshPlan entschieden.',
  'FreshPlan ist einer unserer Kunden.',
  'Früher haben wir mit FreshPlan gearbeitet.',
  'Unser neuer Werksleiter kommt von FreshPlan.',
  'Die Firma FreshPlan ist Mieter in unserem Gebäude.',
  'Nous ne travaillons plus avec FreshPlan.',
  'Ya no usamos FreshPlan.',
  'Non usiamo più FreshPlan.',
  'Panel discussion with speakers from FreshPlan and Vento Wines.',
  'FreshPlan and Taktwerk are the best-known vendors in our industry.',
  'Meet us and FreshPlan at the spring fair.',
  'We do not work with FreshPlan any more.',
  'We have never used FreshPlan.',
  'Instead of FreshPlan we use a whiteboard.',
  'We deliver wine to the FreshPlan canteen.',
  'Our managing director sits on the board of FreshPlan.',
  'We lent FreshPlan a hall for its user conference.',
  'FreshPlan was founded by a former colleague of ours.',
  'We were sued by FreshPlan.',
  'The study by FreshPlan is available from us.',
  'Most wineries in Veneto use FreshPlan; we do not.',
  'Wir beliefern FreshPlan mit Wein.',
  'FreshPlan hat uns besucht.',
  'Wir haben FreshPlan nie eingesetzt.',
  'FreshPlan gehört zu unseren Nachbarn.',
  'Wir haben FreshPlan durch eigene Tabellen ersetzt.',
  'FreshPlan est notre voisin à Lyon.',
  'Nous avons remplacé FreshPlan par un tableur.',
  'FreshPlan es patrocinador de nuestra fiesta.',
  'FreshPlan è un nostro cliente.',
])('the company says something else: %s', (text) => {
  expect(isNamed(text, 'own')).toBe(false);
});

test.each([
  'FreshPlan and Vento Wines both won an award.',
  'Cantina Sole uses FreshPlan; Vento Wines plans by hand.',
  'Vento Wines sold its stake in FreshPlan.',
  'Vento Wines hires a manager from FreshPlan.',
  'Vento Wines delivers wine to FreshPlan.',
  'FreshPlan uses a hall of Vento Wines.',
  'Vento Wines rejected FreshPlan.',
  'The chairman of FreshPlan visited Vento Wines.',
])('others say something else: %s', (text) => {
  expect(isNamed(text, 'press')).toBe(false);
});
