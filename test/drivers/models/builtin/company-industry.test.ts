import { quoteStandsIn } from '../../../../src/domain/research';
import { companyIndustries } from '../../../../src/drivers/models/builtin/company-industry';
import { companyPages } from '../../../../src/drivers/models/builtin/company-pages';
import { inTheTree } from '../../../../src/drivers/models/builtin/industry-lookup';
import { industryWords } from '../../../../src/drivers/models/builtin/industry-words';
import { namesOf } from '../../../../src/drivers/models/builtin/subject';
import { acmePage } from './company-page';

const industries = (text: string) =>
  companyIndustries(companyPages([acmePage(text)], 'Acme GmbH'), namesOf('Acme GmbH'));

describe('the industry', () => {
  it.each([
    ['Acme is a leading manufacturer of packaging machines for the food industry.', 'Machinery'],
    ['Acme ist ein führender Hersteller von Industriepumpen und Armaturen.', 'Machinery'],
    ['Acme ist ein Pumpenhersteller aus Kassel.', 'Machinery'],
    ['Acme est un fabricant de vêtements professionnels.', 'Apparel'],
    ['Acme es un fabricante de maquinaria agrícola para viñedos.', 'Agricultural and farm machinery'],
    ['Acme è un produttore di piastrelle in ceramica.', 'Building products'],
    ['Acme is een producent van zuivel en kaas.', 'Packaged foods'],
    ['A Acme é um fabricante de calçado de segurança.', 'Footwear'],
    ['Acme är en svensk tillverkare av möbler för kontor.', 'Furniture'],
    ['We are a software company serving banks.', 'Software'],
    ['Acme develops and sells cloud software for hospitals.', 'SaaS'],
    ["Acme is the world's leading provider of warehouse management software.", 'Software'],
    ['Acme, éditeur de logiciels de gestion, recrute.', 'Software'],
    ['Wir sind eine Spedition mit 200 LKW.', 'Logistics'],
    ['Acme is a savings bank.', 'Banking'],
    ['Nous sommes une banque régionale.', 'Banking'],
    ['Acme ist ein IT-Systemhaus für Kommunen.', 'IT services'],
    ['Acme is a fashion retailer with 200 stores.', 'Fashion retail'],
    ['Als Großhändler für Sanitärtechnik beliefern wir das Handwerk.', 'Distribution'],
    ['Acme is a supplier to the automotive industry.', 'Automotive parts'],
    ['Somos una empresa constructora.', 'Construction'],
    ['Acme is a manufacturer of widgets.', 'Manufacturing'],
    ['Acme is headquartered in Leeds and makes bread, cakes and biscuits for retailers.', 'Packaged foods'],
    ["Acme is Germany's largest online retailer for bicycles.", 'E-commerce'],
    ['Acme builds packaging and filling machines for makers of food.', 'Machinery'],
    ['Acme designs and builds gripping robots for food plants and warehouses.', 'Industrial automation'],
    ['Acme operates restaurants and hotels.', 'Restaurants'],
    ['Industry: Machinery', 'Machinery'],
    ['| Branche | Maschinenbau |', 'Machinery'],
  ])('%s', (text, industry) => {
    const found = industries(text);
    expect(found.map((one) => one.text)).toEqual([industry]);
    expect(quoteStandsIn(found[0]?.quote ?? '', text)).toBe(true);
  });

  it.each([
    'Acme sells to importers, restaurants and supermarket chains in 31 countries.',
    'Wir liefern an den Lebensmittelhandel und an Bäckereiketten.',
    'We sell to food manufacturers and co-packers.',
    'We supply restaurants and hotels.',
    'Our 240 employees run eleven presses over three shifts.',
    'Wir betreiben 14 Verpackungsmaschinen in zwei Schichten.',
    'Nous livrons aux restaurants et aux hôpitaux.',
    'Vendiamo a ristoranti e supermercati.',
    'Vendemos a supermercados y restaurantes.',
    'Wij leveren aan supermarkten en restaurants.',
    'Vi säljer till restauranger och hotell.',
    'Vendemos a supermercados e restaurantes.',
    'Our customers are manufacturers of cars.',
    'Acme helps manufacturers of cars cut waste.',
    'We help hospitals and banks to save time.',
    'Foo GmbH is a manufacturer of pumps.',
    'Our robots are used by more than 200 logistics companies.',
    'The weather in Kassel was fine.',
  ])('not from: %s', (text) => {
    expect(industries(text)).toEqual([]);
  });

  it('has a place in the tree for every industry it knows words of', () => {
    expect(Object.keys(industryWords).filter((one) => inTheTree(one) === null)).toEqual([]);
  });
});
