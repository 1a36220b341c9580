import { quoteStandsIn } from '../../../../src/domain/research';
import { companyLocations } from '../../../../src/drivers/models/builtin/company-location';
import { companyPages } from '../../../../src/drivers/models/builtin/company-pages';
import { namesOf } from '../../../../src/drivers/models/builtin/subject';
import { acmePage } from './company-page';

const names = namesOf('Acme GmbH');
const locations = (text: string, record?: string) =>
  companyLocations(companyPages([acmePage(text, record ? { record } : {})], 'Acme GmbH'), names);

describe('the headquarters', () => {
  it.each([
    ['Acme is headquartered in Kassel, Germany, and has offices in Paris.', 'Kassel, Germany'],
    ['Acme mit Sitz in Kassel entwickelt Pumpen.', 'Kassel, Germany'],
    ['Der Hauptsitz liegt in Graz.', 'Graz, Austria'],
    ['Le siège social est situé à Lyon.', 'Lyon, France'],
    ['Siège social : 12 rue de la Paix, 75008 Paris', 'Paris, France'],
    ['Con sede en Zaragoza, Acme fabrica bombas.', 'Zaragoza, Spain'],
    ['Acme, con sede a Modena, produce pompe.', 'Modena, Italy'],
    ['Sede legale: Via Roma 1, 41121 Modena (MO)', 'Modena, Italy'],
    ['Acme is gevestigd in Eindhoven.', 'Eindhoven, Netherlands'],
    ['A Acme, com sede em Aveiro, cresce.', 'Aveiro, Portugal'],
    ['Huvudkontoret ligger i Göteborg.', 'Gothenburg, Sweden'],
    ['Our head office is in Austin, Texas.', 'Austin, Texas, United States'],
    ['With headquarters in Dublin, Ohio, Acme grows.', 'Dublin, Ohio, United States'],
    ['Address: 1200 Pearl St, Boulder, CO 80302, US', 'Boulder, Colorado, United States'],
    ['Headquarters: Denver, CO', 'Denver, Colorado, United States'],
    ['Headquartered in Bogotá, CO, Acme grows.', 'Bogotá, Colombia'],
    ['| Headquarters | Kassel, Germany |', 'Kassel, Germany'],
    ['We are a manufacturer based in Leeds.', 'Leeds, United Kingdom'],
    ['Kassel-based Acme makes pumps.', 'Kassel, Germany'],
    ['The company moved its headquarters from Essen to Kassel in 2019.', 'Kassel, Germany'],
    ['addressLocality: Ulm', 'Ulm, Germany'],
    ['# Impressum\n\nAcme GmbH\nMusterstraße 5\n34117 Kassel\nDeutschland', 'Kassel, Germany'],
    ['# Contact\n\nAcme Inc., 100 Main Street, Austin, TX 78701', 'Austin, Texas, United States'],
    ['# Imprint\nAcme Ltd, 1 King Street, London EC1A 1BB', 'London, United Kingdom'],
    ['Acme B.V.\nKanaalweg 3\n3526 KL Utrecht', 'Utrecht, Netherlands'],
    ['Sitz der Gesellschaft: Hohenlohe-Waldenburg, HRB 1234', 'Hohenlohe-Waldenburg, Germany'],
  ])('%s', (text, place) => {
    const found = locations(text);
    expect(found.map((one) => one.text)).toEqual([place]);
    expect(quoteStandsIn(found[0]?.quote ?? '', text)).toBe(true);
  });

  it.each([
    'Hosting-Anbieter mit Sitz in Köln.',
    'Unsere Bank hat ihren Sitz in Frankfurt.',
    'Zuständige Aufsichtsbehörde ist der Landesbeauftragte mit Sitz in Wiesbaden.',
    'Registergericht: Amtsgericht Hamburg, HRB 1',
    'Hébergeur : OVH, siège social à Roubaix.',
    'Onze klant is gevestigd in Rotterdam.',
    'Our customers are based in Hamburg.',
    'Formerly headquartered in Essen.',
    'Our US headquarters is in Atlanta.',
    'Headquartered in the heart of Germany',
    'Foo GmbH is headquartered in Berlin.',
    'In 2024 Kassel celebrated.',
  ])('not from: %s', (text) => {
    expect(locations(text)).toEqual([]);
  });

  it('takes the country from the end of the host where the town is not known', () => {
    expect(locations('Hauptsitz: Unterbuchenfeld', 'https://www.acme.at/impressum')[0]?.text).toBe(
      'Unterbuchenfeld, Austria',
    );
  });
});
