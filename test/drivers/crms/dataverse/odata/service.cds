// The tables of Dataverse that Baton reads and writes, as @sap/cds serves them. Lookups have the names that Dataverse gives
// them: `_x_value` is read, `x@odata.bind` is written.
service Microsoft.Dynamics.CRM @(path: '/api/data/v9.2') {
  aspect stamped {
    createdon  : Timestamp @cds.on.insert: $now;
    modifiedon : Timestamp @cds.on.insert: $now @cds.on.update: $now @odata.etag;
    statecode  : Integer default 0;
    statuscode : Integer default 1;
  }
  entity transactioncurrencies {
    key transactioncurrencyid : UUID;
    isocurrencycode : String;
  }
  entity systemusers {
    key systemuserid : UUID;
    internalemailaddress : String @sql.append: 'COLLATE NOCASE';
    isdisabled : Boolean default false;
  }
  entity accounts : stamped {
    key accountid : UUID;
    name : String;
    websiteurl : String;
    industrycode : Integer;
    address1_composite : String;
    revenue : Double;
    numberofemployees : Integer;
    transactioncurrencyid : Association to transactioncurrencies;
    originatingleadid : Association to leads;
    _originatingleadid_value : UUID = originatingleadid.leadid;
  }
  entity contacts : stamped {
    key contactid : UUID;
    fullname : String;
    emailaddress1 : String @sql.append: 'COLLATE NOCASE';
    jobtitle : String;
    parentcustomerid_account : Association to accounts;
    _parentcustomerid_value : UUID = parentcustomerid_account.accountid;
    originatingleadid : Association to leads;
    _originatingleadid_value : UUID = originatingleadid.leadid;
  }
  entity competitors {
    key competitorid : UUID;
    name : String;
    opportunityid : Association to opportunities;
  }
  entity opportunities : stamped {
    key opportunityid : UUID;
    name : String;
    actualclosedate : Date;
    estimatedvalue : Double;
    actualvalue : Double;
    parentaccountid : Association to accounts;
    _parentaccountid_value : UUID = parentaccountid.accountid;
    transactioncurrencyid : Association to transactioncurrencies;
    opportunitycompetitors_association : Association to many competitors
      on opportunitycompetitors_association.opportunityid = $self;
    originatingleadid : Association to leads;
    _originatingleadid_value : UUID = originatingleadid.leadid;
  }
  aspect activity {
    key activityid : UUID;
    subject : String;
    description : LargeString;
    actualend : Timestamp;
    createdon : Timestamp;
    regardingobjectid_lead : Association to leads;
    _regardingobjectid_value : UUID = regardingobjectid_lead.leadid;
  }
  entity emails : activity { directioncode : Boolean; }
  entity phonecalls : activity { directioncode : Boolean; }
  entity appointments : activity {}
  entity tasks : activity {}
  entity annotations {
    key annotationid : UUID;
    subject : String;
    notetext : LargeString;
    createdon : Timestamp default $now;
    objectid_lead : Association to leads;
    _objectid_value : UUID = objectid_lead.leadid;
  }
  type account { accountid : UUID; }
  entity leads : stamped {
    key leadid : UUID;
    subject : String;
    firstname : String;
    lastname : String;
    jobtitle : String;
    companyname : String;
    emailaddress1 : String;
    telephone1 : String;
    description : String;
    address1_country : String;
    leadsourcecode : Integer;
    leadqualitycode : Integer;
    versionnumber : Integer64;
    ownerid : Association to systemusers;
    _ownerid_value : UUID = ownerid.systemuserid;
    parentaccountid : Association to accounts;
    _parentaccountid_value : UUID = parentaccountid.accountid;
    parentcontactid : Association to contacts;
    _parentcontactid_value : UUID = parentcontactid.contactid;
  } actions {
    action QualifyLead(CreateAccount : Boolean, CreateContact : Boolean, CreateOpportunity : Boolean,
      OpportunityCustomerId : account, Status : Integer);
  };
}
