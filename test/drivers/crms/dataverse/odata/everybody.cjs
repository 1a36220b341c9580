// Who asks is not what this double is about: the fake of Dataverse checks tokens.
const cds = require('@sap/cds');

module.exports = (request, _response, next) => {
  cds.context.user = new cds.User.Privileged();
  next();
};
