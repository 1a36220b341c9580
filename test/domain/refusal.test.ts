import { refusalIn } from '../../src/domain/refusal';
import { quoteStandsIn } from '../../src/domain/research';

const medium = [
  "I'm just curious, nothing planned.",
  'Not at the moment.',
  "It's not the right time.",
  'We have no plans to change our system.',
  'Derzeit ist nichts geplant.',
  'Pas pour le moment.',
];
const high = [
  'Not interested.',
  'Thanks, but no thanks.',
  'Thank you for reaching out, but we are not interested.',
  "We're not interested at this time.",
  'No budget this year.',
  'We have no budget for this.',
  "We don't have the budget for it.",
  'We are locked in until 2027.',
  "We're locked into a contract with another vendor.",
  'Our contract with FreshPlan runs until 2028.',
  'Do not contact me.',
  'We already have a solution in place.',
  "We're happy with our current supplier.",
  'This is not a priority for us.',
  'We have decided not to proceed.',
  'We went with another vendor.',
  'Not for us.',
  'No need for this, thanks.',
  "We'll pass.",
  'Kein Interesse.',
  'Wir haben kein Interesse.',
  'Danke, aber wir haben keinen Bedarf.',
  'Dafür haben wir dieses Jahr kein Budget.',
  'Wir sind vertraglich bis 2027 gebunden.',
  'Das kommt für uns nicht in Frage.',
  'Wir haben bereits einen Anbieter.',
  'Wir sind mit unserem aktuellen System zufrieden.',
  'Pas intéressé.',
  'Non merci.',
  'Nous ne sommes pas intéressés.',
  'Cela ne nous intéresse pas.',
  "Nous n'avons pas de budget cette année.",
  'Nous avons déjà un prestataire.',
  "Nous sommes engagés jusqu'en 2027.",
  "Ce n'est pas une priorité pour nous.",
  'No me interesa.',
  'No gracias.',
  'No tenemos presupuesto.',
  'Ya tenemos un proveedor.',
  'Non siamo interessati.',
  'No grazie.',
  'Non abbiamo budget.',
  'Geen interesse.',
  'Wij hebben al een leverancier.',
  'Nee bedankt.',
  'Não temos interesse.',
  'Nej tack.',
  'Vi är inte intresserade.',
  'Vi er ikke interesserede.',
  'Vi er ikke interessert.',
  'Nie jesteśmy zainteresowani.',
  'En ole kiinnostunut.',
  'Нам не интересно.',
];
const none = [
  'We are not only interested, we are thrilled.',
  "We're interested in a demo.",
  'Not interested in the cloud version, but the on-premise one would be great.',
  "I'm not saying we're not interested.",
  'We were not interested last year.',
  'If it is that expensive we are not interested.',
  'Not interested unless you can do SAP.',
  'We have no budget yet, when would you need a decision?',
  'We have budget.',
  "It's not that we have no need for this.",
  'My colleague says we are not interested.',
  'We are locked in until March. Please call me then.',
  "We can't wait to see it.",
  'No problem, send it over.',
  'No rush. Tuesday works.',
  "We don't have an ERP yet, which is why we are looking.",
  'Our current contract with FreshPlan ends in March, so the timing is right.',
  'Not interested. However, my colleague Anna may be.',
  "Who isn't interested in saving money?",
  'I am not the right person for this.',
  'Wir haben nicht nur Interesse, wir brauchen es sofort.',
  'Wir haben großes Interesse.',
  'Kein Problem, schicken Sie es.',
  'Kein Interesse an der Cloud, aber lokal gerne.',
  'Falls es so teuer ist, haben wir kein Interesse.',
  'Wir sind mit unserem System nicht zufrieden.',
  'Nous sommes intéressés.',
  'Pas de problème.',
  'Nous ne sommes pas satisfaits de notre prestataire.',
  'We are not satisfied with our current system.',
  "We're not happy with our provider.",
  'I would not say no.',
  'We had no budget last year, now we do.',
  'Our budget is not frozen.',
  "Sounds good, let's talk.",
  'I have no questions.',
  'No interest rates were changed in the contract?',
  'No me interesa la nube, pero sí la versión local.',
  'No solo me interesa, lo necesito.',
  'Non siamo soddisfatti del nostro fornitore.',
  'We zijn niet tevreden met ons systeem.',
  'Não é só interesse, precisamos já.',
  'Vi är inte nöjda med vår leverantör.',
];

test.each(high)('refuses: %s', (words) => {
  const found = refusalIn(`Hello Noor,\n\n${words}\n\nRegards\nAna`);
  expect(found?.level).toBe('negative-high');
  expect(quoteStandsIn(found?.quote ?? '', words)).toBe(true);
});

test.each(medium)('plans nothing: %s', (words) => {
  expect(refusalIn(words)?.level).toBe('negative-medium');
});

test.each(none)('says something else, or more: %s', (words) => {
  expect(refusalIn(words)).toBeNull();
});

test('a question to us beside a refusal leaves it open', () => {
  expect(refusalIn('Not interested in the cloud. Does it run on our own server?')).toBeNull();
});
