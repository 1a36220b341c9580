import { wordy } from '../../../domain/wordy';
import type { Buyer } from './buyer-words';

/** A thing on a page that tells whom it is for, with how much it tells. */
export interface Sign {
  readonly buyer: Buyer;
  readonly pattern: RegExp;
  readonly weight: number;
}

/** What only who sells to businesses, or only who sells to everybody, writes on a page. */
export const signs: readonly Sign[] = [
  {
    buyer: 'business',
    weight: 1,
    pattern: wordy(
      /\b(?:request (?:a|your) (?:quote|quotation|demo)|book a demo|get a quote|rfq|(?:stocking |authori[sz]ed |our |through |network of )(?:distributors|dealers|resellers)|find a (?:distributor|dealer)|dealer (?:login|portal|network)|become a (?:dealer|reseller|distributor)|trade (?:account|counter|prices|only|login)|oems?|white[- ]label|private[- ]label|contract manufactur\p{L}+|minimum order|tenders?|angebot anfordern|demo (?:buchen|vereinbaren|anfordern)|händler(?:login|portal|bereich|netz)|eigenmarken|lohnfertig\p{L}+|ausschreibungen|erstausrüster|demander (?:un devis pro|une démo)|espace (?:pro|professionnel|revendeur\p{L}*)|marques? de distributeurs?|appels d['’]offres|sous-traitan\p{L}+|solicit\p{L}+ (?:una )?demo|área (?:profesional|de clientes profesionales|distribuidores)|marca blanca|licitaciones|richied\p{L}+ (?:una )?demo|area (?:rivenditori|riservata)|conto terzi|marchio privato|gare d['’]appalto|non vendiamo al pubblico|demo aanvragen|dealerportaal|aanbestedingen|huismerk(?:en)?|peça (?:uma )?demo|marca própria|concursos públicos|boka (?:en )?demo|återförsäljarportal|upphandlingar|egna varumärken|book (?:en )?demo|forhandlerportal|udbud|zamów demo|strefa dealera|marki własne|przetargi)\b/iu,
    ),
  },
  {
    buyer: 'consumers',
    weight: 1.5,
    pattern: wordy(
      /\b(?:(?:free|fast) (?:delivery|shipping|returns)|(?:shopping )?(?:cart|basket)|add to (?:cart|bag|basket)|gift (?:cards?|vouchers?)|wish ?list|\d+[- ]day returns|(?:\d+|our|own|flagship) (?:\p{L}+ )?(?:shops|stores|showrooms|boutiques)|find (?:a|your nearest) (?:store|shop|branch)|(?:gratis|kostenlose[rn]?|versandkostenfreie[rn]?) (?:versand|lieferung|rückgabe)|versandkostenfrei|warenkorb|(?:\d+|unsere[nr]?|eigenen?) (?:\p{L}+ )?(?:filialen|läden|geschäften?|märkten?|fachgeschäften?)|geschenkgutscheine?|onlineshop|online-shop|merkzettel|livraison (?:offerte|gratuite)|retours? (?:gratuits?|offerts?)|panier|(?:\d+|nos) (?:\p{L}+ )?(?:boutiques|magasins)|la boutique|cartes? cadeaux?|boutique en ligne|envíos? gratis|devoluci[oó]n(?:es)? (?:gratis|gratuitas?)|cesta|carrito|(?:\d+|nuestras) (?:\p{L}+ )?tiendas|tienda (?:online|en línea)|tarjetas? regalo|spedizion[ei] gratuit[ae]|res[oi] gratuit[oi]|carrello|(?:\d+|i nostri) (?:\p{L}+ )?negozi|negozio online|spaccio aziendale|buoni? regalo|gratis (?:verzending|bezorging|verzonden|retourneren)|winkelwagen|winkelmand|(?:\d+|onze) (?:\p{L}+ )?winkels|webshop|cadeaubon(?:nen)?|portes grátis|envio grátis|carrinho|(?:\d+|nossas|as nossas) (?:\p{L}+ )?lojas|loja online|cartão presente|fri (?:frakt|fragt)|(?:\d+|våra|vores|våre) (?:\p{L}+ )?(?:butiker|butikker|varuhus|varehus)|varukorg(?:en)?|indkøbskurv|handlekurv|presentkort|gavekort|nätbutik|netbutik|nettbutikk|darmowa dostawa|koszyk\p{L}*|(?:\d+|nasze|naszych) (?:\p{L}+ )?sklep(?:y|ów|ach)|sklep internetowy|kart[ay] podarunkow\p{L}+|zwroty do \d+ dni)\b/iu,
    ),
  },
];

/** A price on a tag: a line with one and no sentence. */
export const priceTag =
  /^[^.!?]{0,60}?(?:(?:€|\$|£|CHF|EUR)\s?\d{1,4}(?:[.,]\d{2})|\d{1,4}(?:[.,]\d{2})\s?(?:€|\$|£|CHF|EUR|kr|zł))[^.!?]{0,40}$/u;
/** So many tags make a shop. */
export const tagsOfAShop = 3;

/** Headings, in the form of `fold`, under which customers are named. */
export const customersNamed =
  /(?:^| )(?:customers|clients|kunden|clientes|clienti|klanten|kunder|klienci|trusted by|they trust us|who we work with|vertrauen uns|vertrauen auf|sie vertrauen uns|nous font confiance|confian en nosotros|confiam em nos|hanno scelto noi|si fidano di noi|vertrouwen op ons|zaufali nam)$/u;
