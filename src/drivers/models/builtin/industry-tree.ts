/**
 * What is narrower than what: a line lies under the nearest line above it that is indented less. Names of one industry
 * are separated by "|". "*" before a name: a phrase that ends in it is meant too ("restaurant software" is software).
 * "~" before a line: the industries under it overlap, so that one of them does not rule out another. "< a, b": it lies
 * under these as well, with "?" perhaps.
 */
export const industryTree = `
technology | tech | technology sector | high tech
  information technology | it | information technology and services
    ~software | *software | software industry | software development | software publishing | software products | software vendors | computer software | enterprise software
      application software | business software | business applications | *app
      systems software | system software | operating systems | infrastructure software
      saas | software as a service | *saas | cloud software | cloud applications | b2b saas
      cybersecurity | cyber security | *cybersecurity | computer and network security | it security
      artificial intelligence | ai | machine learning
      fintech | financial technology < financial services
      health care technology | healthtech | health tech | digital health | medtech software | health it < health care
      edtech | education technology < education
      video games | computer games | gaming software | interactive home entertainment | game development < entertainment
    ~it services | information technology services | it services and it consulting | it consulting | it consulting and other services | it consulting and services | it outsourcing | managed it services | systems integration
      data processing and outsourced services | data processing
    internet services and infrastructure | cloud infrastructure | cloud computing | hosting | web hosting
    hardware | *hardware | technology hardware storage and peripherals | computer hardware | electronics | computers < ?manufacturing
      semiconductors | *semiconductors | semiconductor | chips | chip makers | semiconductor manufacturing
      semiconductor materials and equipment | semiconductor equipment
      communications equipment | networking equipment | telecom equipment
      electronic components
      electronic equipment and instruments
      electronic manufacturing services
      consumer electronics < consumer goods
    technology distributors < distribution
financials | finance | financial sector
  ~financial services | *financial services | finance services
    ~banking | banks | bank | *bank | *banking | *banks
      diversified banks
      regional banks
      retail banking | consumer banking
      investment banking and brokerage | investment banking | brokerage
    insurance | *insurance | insurers | insurance industry
      life and health insurance | life insurance | health insurance
      property and casualty insurance
      multi line insurance
      reinsurance
      insurance brokers
    asset management | asset management and custody banks | wealth management | investment management | fund management
    consumer finance | consumer lending
    financial exchanges and data | stock exchanges
    payments | transaction and payment processing services | payment processing | payment services
    venture capital | private equity | venture capital and private equity
    multi sector holdings
health care | healthcare | *health care | *healthcare | health | medical | health care sector
  ~health care providers | health care facilities | health care services | health care providers and services
    hospitals | hospital | *hospital | *hospitals | hospitals and health care | clinics | hospital and health care
    medical practice | medical practices | physicians | doctors
    dental care | dentists | dental
    nursing homes | elderly care | nursing care
    managed health care
  medical devices | medical device | medtech | medical technology | health care equipment and supplies | health care equipment | medical equipment | health care supplies < ?manufacturing
  ~life sciences | life science < ?manufacturing
    biotechnology | biotech | *biotech | *biotechnology
    pharmaceuticals | pharma | pharmaceutical | *pharmaceuticals | drug makers
    life sciences tools and services
  health care distributors < distribution
consumer goods | consumer products | fmcg | cpg | consumer packaged goods < ?manufacturing
  food and beverages | food and beverage | food | food and drink | food production
    packaged foods and meats | packaged foods | food processing | *foods
    soft drinks and non alcoholic beverages | soft drinks | beverages
    brewers | breweries | brewery | beer
    distillers and vintners | wine | spirits | wineries | winery
    agricultural products and services < agriculture
  tobacco
  household products
  personal care products | cosmetics | beauty products | beauty
  apparel and fashion | apparel | fashion | apparel accessories and luxury goods | clothing
    footwear | shoes
    luxury goods
  leisure products | toys | sporting goods
  home furnishings | furniture
  household appliances
retail | retailer | retailers | retailing | *retail | *retailer | *retailers | retail industry | retail trade
  e commerce | ecommerce | *e commerce | *ecommerce | online retail | online retailing | online shop | online shops | internet retail | internet and direct marketing retail | broadline retail | web shops
  department stores
  supermarkets | supermarket | grocery | grocery stores | groceries | food retail | consumer staples merchandise retail | hypermarkets
  convenience stores
  apparel retail | fashion retail | clothing stores
  home improvement retail | diy stores | home improvement stores
  homefurnishing retail | furniture stores
  computer and electronics retail | electronics stores
  automotive retail | car dealers | car dealerships < automotive
  drug retail | pharmacies | pharmacy | drugstores
  other specialty retail | specialty retail
distribution | wholesale | wholesalers | *wholesale | distributors | *distributors | trading companies and distributors
  food distributors
manufacturing | *manufacturing | manufacturers | industrial manufacturing | manufacturing industry
  ~machinery | industrial machinery | mechanical engineering | machine building | industrial machinery and supplies and components < industrials
    agricultural and farm machinery
    construction machinery and heavy transportation equipment | construction machinery
    machine tools
  electrical equipment | electrical components and equipment < industrials
    heavy electrical equipment
  building products < construction, industrials
  aerospace and defense | aerospace and defence | aerospace | defense | defence < industrials
  industrial automation | automation | robotics
  textiles
automotive | automotive industry | car industry < ?manufacturing
  automobile manufacturers | car makers | car manufacturers | automakers < manufacturing
  automotive parts and equipment | auto parts | automotive suppliers < manufacturing
industrials | industrial
  industrial conglomerates | conglomerates
  construction | construction and engineering | *construction | building | construction industry
    civil engineering
    homebuilding | home builders < consumer goods
  ~transportation | transport | logistics | transportation and logistics | logistics and supply chain | *logistics | supply chain
    air freight and logistics | freight forwarding | courier services
    airlines | passenger airlines | airline
    rail transportation | railways | railroads
    cargo ground transportation | trucking | haulage
    marine transportation | shipping
    passenger ground transportation
    warehousing
  ~professional services | *professional services | business services
    ~consulting | *consulting | *consultancy | management consulting | business consulting | research and consulting services
    human resource and employment services | staffing | staffing and recruiting | recruitment | human resources services
    legal services | law firms | law practice | law firm
    accounting | accountancy | accounting firms
    diversified support services | facility management | facilities services
  environmental and facilities services | waste management | recycling
energy | energy sector
  oil and gas | oil and energy | petroleum
    integrated oil and gas
    oil and gas exploration and production
    oil and gas refining and marketing
    oil and gas equipment and services
    oil and gas storage and transportation
  renewable energy | renewables | solar | solar energy | wind energy | wind power | *renewables
utilities | utility | public utilities < energy
  electric utilities | electricity | power utilities | electric utility | power supply
  gas utilities
  water utilities | water supply
  multi utilities
  independent power producers and energy traders
materials | raw materials | basic materials
  chemicals | *chemicals | chemical industry | chemical < ?manufacturing
    commodity chemicals
    specialty chemicals
    industrial gases
    fertilizers and agricultural chemicals
  metals and mining | mining and metals | mining | metals < ?manufacturing
    steel
    gold | gold mining
    copper
    aluminum | aluminium
  construction materials | building materials | cement < ?manufacturing
  packaging | containers and packaging | packaging and containers < ?manufacturing
    metal glass and plastic containers
    paper and plastic packaging products and materials
  paper and forest products | forestry | paper < ?manufacturing
agriculture | farming | agribusiness
real estate | property | *real estate | real estate sector
  reits | real estate investment trusts | *reits
    data center reits
    health care reits
    hotel and resort reits
    industrial reits
    multi family residential reits
    single family residential reits
    office reits
    retail reits
    self storage reits
    telecom tower reits
    timber reits
    other specialized reits
  real estate services | property management | real estate agents
communication services
  telecommunications | telecom | telecoms | telecommunication | *telecommunications
    integrated telecommunication services
    wireless telecommunication services | mobile network operators
    cable and satellite
    internet service providers | internet service provider | isp
  ~media | *media | media industry
    advertising | advertising services | marketing agencies | marketing and advertising < professional services
    broadcasting | television | radio
    publishing | *publishing | publishers | newspapers | book publishing
    interactive media and services | social media | search engines
  entertainment | movies and entertainment
    film | motion pictures | film production
hospitality | travel | tourism | travel and tourism | leisure and tourism | hotels restaurants and leisure
  restaurants | restaurant | *restaurants | fast food | cafes | catering | food service
  hotels | hotel | hotels resorts and cruise lines | *hotels | lodging
  casinos and gaming | casinos | gambling
  leisure facilities | fitness | gyms
education | *education | education services
  higher education | universities | university | colleges
  schools | primary and secondary education
  e learning | elearning | online learning
public sector | government | government administration | public administration
nonprofit | non profit | nonprofits | charity | charities | ngo | nonprofit organization
specialized consumer services | consumer services
`;
