import type { Intent } from './intents-of-a-lead';
import { ofParts, property } from './intents-of-research';

/** Questions about what was read of the company and of our competitors. */
export const intentsOfCompany: readonly Intent[] = [
  ofParts('products', [
    ...property('products|services|offering|portfolio'),
    'what|which products|services do|does {lead} sell|make|offer|produce|have',
  ]),
  ofParts('business-model', [
    '<be> {lead} b2b|b2c',
    '<be> {lead} b2b or b2c',
    ...property('business', 'model'),
    'who do|does {lead} sell to',
    "who <be> {lead} 's customers",
  ]),
  ofParts('priorities', [
    ...property('priorities|strategy|goals|plans'),
    ...property('strategic', 'priorities|goals|plans'),
    'what matters to {lead}',
    'what do|does {lead} plan|care about?',
  ]),
  ofParts('finances', [
    ...property('finances|financials|profit|earnings'),
    ...property('financial', 'situation|health|figures|results'),
    'how <be> {lead} doing financially',
    'how healthy <be> {lead}',
    '<be> {lead} profitable|growing|shrinking|healthy',
    'do|does {lead} make|have profit|money',
  ]),
  ofParts('news', [
    'any? news|headlines about|on|of|from|for {lead}',
    'latest|recent|newest news|headlines about|on|of|from|for {lead}',
    '<be> there any? recent? news|headlines about|on|of|from|for {lead}',
    'what|which <be> the? latest|recent? news|headlines about|on|of|from|for {lead}',
    "what <be> {lead} 's? latest|recent? news",
    '<be> {lead} in the? news|press',
    'what do|does the? news|press say about {lead}',
  ]),
  ofParts('competitors', [
    'who do|does <my> compete with|against at|for|on {lead}',
    'who <be> <my> up against at|for|on|with {lead}',
    'who|what <be> our|the competitors|competition|rivals at|for|on|with|in {lead}',
    'who <be> <my> competing with|against at|for|on {lead}',
    'how do|can|could <my> win|beat the? competition|competitors at|for|against {lead}',
    ...property('competitors|competition|rivals'),
  ]),
];
