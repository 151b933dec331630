var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "front-matter.schema.json", "title": "FrontMatterSource", "description": "YAML front matter of a runbook. Keys outside `runbook` belong to other tools and are left alone.", "type": "object", "properties": { "title": { "type": "string" }, "last_reviewed_on": { "type": ["string", "object"] }, "review_in": { "type": "string" }, "runbook": { "type": "object", "properties": { "title": { "type": "string" }, "owner": { "type": "string" }, "severity": { "type": "string" }, "stale-after": { "type": "string", "pattern": "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$", "description": "90d" }, "target": { "type": "object", "properties": { "kubectl-context": { "$ref": "#/$defs/pin" }, "kubectl-server": { "$ref": "#/$defs/pin" }, "argocd-server": { "$ref": "#/$defs/pin" }, "aws-profile": { "$ref": "#/$defs/pin" }, "aws-account": { "$ref": "#/$defs/pin" }, "aws-region": { "$ref": "#/$defs/pin" }, "git-remote": { "$ref": "#/$defs/pin" } }, "required": [], "additionalProperties": false, "description": "Where the run may act; a mismatch stops it." }, "alerts": { "type": "array", "items": { "type": "string" } }, "vars": { "type": "object", "additionalProperties": { "anyOf": [{ "$ref": "#/$defs/variable" }, { "type": "null" }] } } }, "required": [], "additionalProperties": false } }, "required": [], "additionalProperties": true, "$defs": { "pin": { "title": "FrontMatterPin", "description": "The place, or several of which any one will do.", "type": ["string", "number", "array"], "minLength": 1, "minItems": 1, "items": { "type": ["string", "number"], "minLength": 1 } }, "variable": { "title": "FrontMatterVariable", "type": "object", "properties": { "description": { "type": "string" }, "default": { "type": ["string", "number", "boolean"] }, "example": { "type": ["string", "number", "boolean"] }, "pattern": { "type": "string", "description": "A regular expression that the whole value must match." }, "choices": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } }, "secret": { "type": "boolean" }, "required": { "type": "boolean" } }, "required": [], "additionalProperties": false } } };
var schema32 = { "title": "FrontMatterPin", "description": "The place, or several of which any one will do.", "type": ["string", "number", "array"], "minLength": 1, "minItems": 1, "items": { "type": ["string", "number"], "minLength": 1 } };
var schema39 = { "title": "FrontMatterVariable", "type": "object", "properties": { "description": { "type": "string" }, "default": { "type": ["string", "number", "boolean"] }, "example": { "type": ["string", "number", "boolean"] }, "pattern": { "type": "string", "description": "A regular expression that the whole value must match." }, "choices": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } }, "secret": { "type": "boolean" }, "required": { "type": "boolean" } }, "required": [], "additionalProperties": false };
var pattern4 = new RegExp("^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$", "u");
var func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.title !== void 0) {
        const _errs2 = errors;
        if (typeof data.title !== "string") {
          validate20.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
          return false;
        }
        var valid0 = _errs2 === errors;
      } else {
        var valid0 = true;
      }
      if (valid0) {
        if (data.last_reviewed_on !== void 0) {
          let data1 = data.last_reviewed_on;
          const _errs4 = errors;
          if (typeof data1 !== "string" && !(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
            validate20.errors = [{ instancePath: instancePath + "/last_reviewed_on", schemaPath: "#/properties/last_reviewed_on/type", keyword: "type", params: { type: schema31.properties.last_reviewed_on.type }, message: "must be string,object" }];
            return false;
          }
          var valid0 = _errs4 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.review_in !== void 0) {
            const _errs6 = errors;
            if (typeof data.review_in !== "string") {
              validate20.errors = [{ instancePath: instancePath + "/review_in", schemaPath: "#/properties/review_in/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs6 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.runbook !== void 0) {
              let data3 = data.runbook;
              const _errs8 = errors;
              if (errors === _errs8) {
                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                  const _errs10 = errors;
                  for (const key0 in data3) {
                    if (!(key0 === "title" || key0 === "owner" || key0 === "severity" || key0 === "stale-after" || key0 === "target" || key0 === "alerts" || key0 === "vars")) {
                      validate20.errors = [{ instancePath: instancePath + "/runbook", schemaPath: "#/properties/runbook/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs10 === errors) {
                    if (data3.title !== void 0) {
                      const _errs11 = errors;
                      if (typeof data3.title !== "string") {
                        validate20.errors = [{ instancePath: instancePath + "/runbook/title", schemaPath: "#/properties/runbook/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs11 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data3.owner !== void 0) {
                        const _errs13 = errors;
                        if (typeof data3.owner !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/runbook/owner", schemaPath: "#/properties/runbook/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid1 = _errs13 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data3.severity !== void 0) {
                          const _errs15 = errors;
                          if (typeof data3.severity !== "string") {
                            validate20.errors = [{ instancePath: instancePath + "/runbook/severity", schemaPath: "#/properties/runbook/properties/severity/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid1 = _errs15 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data3["stale-after"] !== void 0) {
                            let data7 = data3["stale-after"];
                            const _errs17 = errors;
                            if (errors === _errs17) {
                              if (typeof data7 === "string") {
                                if (!pattern4.test(data7)) {
                                  validate20.errors = [{ instancePath: instancePath + "/runbook/stale-after", schemaPath: "#/properties/runbook/properties/stale-after/pattern", keyword: "pattern", params: { pattern: "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$" }, message: 'must match pattern "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$"' }];
                                  return false;
                                }
                              } else {
                                validate20.errors = [{ instancePath: instancePath + "/runbook/stale-after", schemaPath: "#/properties/runbook/properties/stale-after/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid1 = _errs17 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data3.target !== void 0) {
                              let data8 = data3.target;
                              const _errs19 = errors;
                              if (errors === _errs19) {
                                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                  const _errs21 = errors;
                                  for (const key1 in data8) {
                                    if (!(key1 === "kubectl-context" || key1 === "kubectl-server" || key1 === "argocd-server" || key1 === "aws-profile" || key1 === "aws-account" || key1 === "aws-region" || key1 === "git-remote")) {
                                      validate20.errors = [{ instancePath: instancePath + "/runbook/target", schemaPath: "#/properties/runbook/properties/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs21 === errors) {
                                    if (data8["kubectl-context"] !== void 0) {
                                      let data9 = data8["kubectl-context"];
                                      const _errs22 = errors;
                                      const _errs23 = errors;
                                      if (typeof data9 !== "string" && !(typeof data9 == "number") && !Array.isArray(data9)) {
                                        validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-context", schemaPath: "#/$defs/pin/type", keyword: "type", params: { type: schema32.type }, message: "must be string,number,array" }];
                                        return false;
                                      }
                                      if (errors === _errs23) {
                                        if (typeof data9 === "string") {
                                          if (func1(data9) < 1) {
                                            validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-context", schemaPath: "#/$defs/pin/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                            return false;
                                          }
                                        }
                                        if (errors === _errs23) {
                                          if (Array.isArray(data9)) {
                                            if (data9.length < 1) {
                                              validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-context", schemaPath: "#/$defs/pin/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                              return false;
                                            } else {
                                              var valid4 = true;
                                              const len0 = data9.length;
                                              for (let i0 = 0; i0 < len0; i0++) {
                                                let data10 = data9[i0];
                                                const _errs25 = errors;
                                                if (typeof data10 !== "string" && !(typeof data10 == "number")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-context/" + i0, schemaPath: "#/$defs/pin/items/type", keyword: "type", params: { type: schema32.items.type }, message: "must be string,number" }];
                                                  return false;
                                                }
                                                if (errors === _errs25) {
                                                  if (typeof data10 === "string") {
                                                    if (func1(data10) < 1) {
                                                      validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-context/" + i0, schemaPath: "#/$defs/pin/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                                var valid4 = _errs25 === errors;
                                                if (!valid4) {
                                                  break;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                      var valid2 = _errs22 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data8["kubectl-server"] !== void 0) {
                                        let data11 = data8["kubectl-server"];
                                        const _errs27 = errors;
                                        const _errs28 = errors;
                                        if (typeof data11 !== "string" && !(typeof data11 == "number") && !Array.isArray(data11)) {
                                          validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-server", schemaPath: "#/$defs/pin/type", keyword: "type", params: { type: schema32.type }, message: "must be string,number,array" }];
                                          return false;
                                        }
                                        if (errors === _errs28) {
                                          if (typeof data11 === "string") {
                                            if (func1(data11) < 1) {
                                              validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-server", schemaPath: "#/$defs/pin/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                              return false;
                                            }
                                          }
                                          if (errors === _errs28) {
                                            if (Array.isArray(data11)) {
                                              if (data11.length < 1) {
                                                validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-server", schemaPath: "#/$defs/pin/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                return false;
                                              } else {
                                                var valid6 = true;
                                                const len1 = data11.length;
                                                for (let i1 = 0; i1 < len1; i1++) {
                                                  let data12 = data11[i1];
                                                  const _errs30 = errors;
                                                  if (typeof data12 !== "string" && !(typeof data12 == "number")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-server/" + i1, schemaPath: "#/$defs/pin/items/type", keyword: "type", params: { type: schema32.items.type }, message: "must be string,number" }];
                                                    return false;
                                                  }
                                                  if (errors === _errs30) {
                                                    if (typeof data12 === "string") {
                                                      if (func1(data12) < 1) {
                                                        validate20.errors = [{ instancePath: instancePath + "/runbook/target/kubectl-server/" + i1, schemaPath: "#/$defs/pin/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                  var valid6 = _errs30 === errors;
                                                  if (!valid6) {
                                                    break;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                        var valid2 = _errs27 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data8["argocd-server"] !== void 0) {
                                          let data13 = data8["argocd-server"];
                                          const _errs32 = errors;
                                          const _errs33 = errors;
                                          if (typeof data13 !== "string" && !(typeof data13 == "number") && !Array.isArray(data13)) {
                                            validate20.errors = [{ instancePath: instancePath + "/runbook/target/argocd-server", schemaPath: "#/$defs/pin/type", keyword: "type", params: { type: schema32.type }, message: "must be string,number,array" }];
                                            return false;
                                          }
                                          if (errors === _errs33) {
                                            if (typeof data13 === "string") {
                                              if (func1(data13) < 1) {
                                                validate20.errors = [{ instancePath: instancePath + "/runbook/target/argocd-server", schemaPath: "#/$defs/pin/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                return false;
                                              }
                                            }
                                            if (errors === _errs33) {
                                              if (Array.isArray(data13)) {
                                                if (data13.length < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/runbook/target/argocd-server", schemaPath: "#/$defs/pin/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                  return false;
                                                } else {
                                                  var valid8 = true;
                                                  const len2 = data13.length;
                                                  for (let i2 = 0; i2 < len2; i2++) {
                                                    let data14 = data13[i2];
                                                    const _errs35 = errors;
                                                    if (typeof data14 !== "string" && !(typeof data14 == "number")) {
                                                      validate20.errors = [{ instancePath: instancePath + "/runbook/target/argocd-server/" + i2, schemaPath: "#/$defs/pin/items/type", keyword: "type", params: { type: schema32.items.type }, message: "must be string,number" }];
                                                      return false;
                                                    }
                                                    if (errors === _errs35) {
                                                      if (typeof data14 === "string") {
                                                        if (func1(data14) < 1) {
                                                          validate20.errors = [{ instancePath: instancePath + "/runbook/target/argocd-server/" + i2, schemaPath: "#/$defs/pin/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                    var valid8 = _errs35 === errors;
                                                    if (!valid8) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                          var valid2 = _errs32 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                        if (valid2) {
                                          if (data8["aws-profile"] !== void 0) {
                                            let data15 = data8["aws-profile"];
                                            const _errs37 = errors;
                                            const _errs38 = errors;
                                            if (typeof data15 !== "string" && !(typeof data15 == "number") && !Array.isArray(data15)) {
                                              validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-profile", schemaPath: "#/$defs/pin/type", keyword: "type", params: { type: schema32.type }, message: "must be string,number,array" }];
                                              return false;
                                            }
                                            if (errors === _errs38) {
                                              if (typeof data15 === "string") {
                                                if (func1(data15) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-profile", schemaPath: "#/$defs/pin/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                  return false;
                                                }
                                              }
                                              if (errors === _errs38) {
                                                if (Array.isArray(data15)) {
                                                  if (data15.length < 1) {
                                                    validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-profile", schemaPath: "#/$defs/pin/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                    return false;
                                                  } else {
                                                    var valid10 = true;
                                                    const len3 = data15.length;
                                                    for (let i3 = 0; i3 < len3; i3++) {
                                                      let data16 = data15[i3];
                                                      const _errs40 = errors;
                                                      if (typeof data16 !== "string" && !(typeof data16 == "number")) {
                                                        validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-profile/" + i3, schemaPath: "#/$defs/pin/items/type", keyword: "type", params: { type: schema32.items.type }, message: "must be string,number" }];
                                                        return false;
                                                      }
                                                      if (errors === _errs40) {
                                                        if (typeof data16 === "string") {
                                                          if (func1(data16) < 1) {
                                                            validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-profile/" + i3, schemaPath: "#/$defs/pin/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                      var valid10 = _errs40 === errors;
                                                      if (!valid10) {
                                                        break;
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                            var valid2 = _errs37 === errors;
                                          } else {
                                            var valid2 = true;
                                          }
                                          if (valid2) {
                                            if (data8["aws-account"] !== void 0) {
                                              let data17 = data8["aws-account"];
                                              const _errs42 = errors;
                                              const _errs43 = errors;
                                              if (typeof data17 !== "string" && !(typeof data17 == "number") && !Array.isArray(data17)) {
                                                validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-account", schemaPath: "#/$defs/pin/type", keyword: "type", params: { type: schema32.type }, message: "must be string,number,array" }];
                                                return false;
                                              }
                                              if (errors === _errs43) {
                                                if (typeof data17 === "string") {
                                                  if (func1(data17) < 1) {
                                                    validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-account", schemaPath: "#/$defs/pin/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                    return false;
                                                  }
                                                }
                                                if (errors === _errs43) {
                                                  if (Array.isArray(data17)) {
                                                    if (data17.length < 1) {
                                                      validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-account", schemaPath: "#/$defs/pin/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                      return false;
                                                    } else {
                                                      var valid12 = true;
                                                      const len4 = data17.length;
                                                      for (let i4 = 0; i4 < len4; i4++) {
                                                        let data18 = data17[i4];
                                                        const _errs45 = errors;
                                                        if (typeof data18 !== "string" && !(typeof data18 == "number")) {
                                                          validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-account/" + i4, schemaPath: "#/$defs/pin/items/type", keyword: "type", params: { type: schema32.items.type }, message: "must be string,number" }];
                                                          return false;
                                                        }
                                                        if (errors === _errs45) {
                                                          if (typeof data18 === "string") {
                                                            if (func1(data18) < 1) {
                                                              validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-account/" + i4, schemaPath: "#/$defs/pin/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                        var valid12 = _errs45 === errors;
                                                        if (!valid12) {
                                                          break;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                              var valid2 = _errs42 === errors;
                                            } else {
                                              var valid2 = true;
                                            }
                                            if (valid2) {
                                              if (data8["aws-region"] !== void 0) {
                                                let data19 = data8["aws-region"];
                                                const _errs47 = errors;
                                                const _errs48 = errors;
                                                if (typeof data19 !== "string" && !(typeof data19 == "number") && !Array.isArray(data19)) {
                                                  validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-region", schemaPath: "#/$defs/pin/type", keyword: "type", params: { type: schema32.type }, message: "must be string,number,array" }];
                                                  return false;
                                                }
                                                if (errors === _errs48) {
                                                  if (typeof data19 === "string") {
                                                    if (func1(data19) < 1) {
                                                      validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-region", schemaPath: "#/$defs/pin/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                      return false;
                                                    }
                                                  }
                                                  if (errors === _errs48) {
                                                    if (Array.isArray(data19)) {
                                                      if (data19.length < 1) {
                                                        validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-region", schemaPath: "#/$defs/pin/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                        return false;
                                                      } else {
                                                        var valid14 = true;
                                                        const len5 = data19.length;
                                                        for (let i5 = 0; i5 < len5; i5++) {
                                                          let data20 = data19[i5];
                                                          const _errs50 = errors;
                                                          if (typeof data20 !== "string" && !(typeof data20 == "number")) {
                                                            validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-region/" + i5, schemaPath: "#/$defs/pin/items/type", keyword: "type", params: { type: schema32.items.type }, message: "must be string,number" }];
                                                            return false;
                                                          }
                                                          if (errors === _errs50) {
                                                            if (typeof data20 === "string") {
                                                              if (func1(data20) < 1) {
                                                                validate20.errors = [{ instancePath: instancePath + "/runbook/target/aws-region/" + i5, schemaPath: "#/$defs/pin/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                return false;
                                                              }
                                                            }
                                                          }
                                                          var valid14 = _errs50 === errors;
                                                          if (!valid14) {
                                                            break;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid2 = _errs47 === errors;
                                              } else {
                                                var valid2 = true;
                                              }
                                              if (valid2) {
                                                if (data8["git-remote"] !== void 0) {
                                                  let data21 = data8["git-remote"];
                                                  const _errs52 = errors;
                                                  const _errs53 = errors;
                                                  if (typeof data21 !== "string" && !(typeof data21 == "number") && !Array.isArray(data21)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/runbook/target/git-remote", schemaPath: "#/$defs/pin/type", keyword: "type", params: { type: schema32.type }, message: "must be string,number,array" }];
                                                    return false;
                                                  }
                                                  if (errors === _errs53) {
                                                    if (typeof data21 === "string") {
                                                      if (func1(data21) < 1) {
                                                        validate20.errors = [{ instancePath: instancePath + "/runbook/target/git-remote", schemaPath: "#/$defs/pin/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                        return false;
                                                      }
                                                    }
                                                    if (errors === _errs53) {
                                                      if (Array.isArray(data21)) {
                                                        if (data21.length < 1) {
                                                          validate20.errors = [{ instancePath: instancePath + "/runbook/target/git-remote", schemaPath: "#/$defs/pin/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                          return false;
                                                        } else {
                                                          var valid16 = true;
                                                          const len6 = data21.length;
                                                          for (let i6 = 0; i6 < len6; i6++) {
                                                            let data22 = data21[i6];
                                                            const _errs55 = errors;
                                                            if (typeof data22 !== "string" && !(typeof data22 == "number")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/runbook/target/git-remote/" + i6, schemaPath: "#/$defs/pin/items/type", keyword: "type", params: { type: schema32.items.type }, message: "must be string,number" }];
                                                              return false;
                                                            }
                                                            if (errors === _errs55) {
                                                              if (typeof data22 === "string") {
                                                                if (func1(data22) < 1) {
                                                                  validate20.errors = [{ instancePath: instancePath + "/runbook/target/git-remote/" + i6, schemaPath: "#/$defs/pin/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                                                  return false;
                                                                }
                                                              }
                                                            }
                                                            var valid16 = _errs55 === errors;
                                                            if (!valid16) {
                                                              break;
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                  var valid2 = _errs52 === errors;
                                                } else {
                                                  var valid2 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/runbook/target", schemaPath: "#/properties/runbook/properties/target/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                  return false;
                                }
                              }
                              var valid1 = _errs19 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data3.alerts !== void 0) {
                                let data23 = data3.alerts;
                                const _errs57 = errors;
                                if (errors === _errs57) {
                                  if (Array.isArray(data23)) {
                                    var valid17 = true;
                                    const len7 = data23.length;
                                    for (let i7 = 0; i7 < len7; i7++) {
                                      const _errs59 = errors;
                                      if (typeof data23[i7] !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/runbook/alerts/" + i7, schemaPath: "#/properties/runbook/properties/alerts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid17 = _errs59 === errors;
                                      if (!valid17) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/runbook/alerts", schemaPath: "#/properties/runbook/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs57 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data3.vars !== void 0) {
                                  let data25 = data3.vars;
                                  const _errs61 = errors;
                                  if (errors === _errs61) {
                                    if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                                      for (const key2 in data25) {
                                        let data26 = data25[key2];
                                        const _errs64 = errors;
                                        const _errs65 = errors;
                                        let valid19 = false;
                                        const _errs66 = errors;
                                        const _errs67 = errors;
                                        if (errors === _errs67) {
                                          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                                            const _errs69 = errors;
                                            for (const key3 in data26) {
                                              if (!(key3 === "description" || key3 === "default" || key3 === "example" || key3 === "pattern" || key3 === "choices" || key3 === "secret" || key3 === "required")) {
                                                const err0 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/variable/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                                                if (vErrors === null) {
                                                  vErrors = [err0];
                                                } else {
                                                  vErrors.push(err0);
                                                }
                                                errors++;
                                                break;
                                              }
                                            }
                                            if (_errs69 === errors) {
                                              if (data26.description !== void 0) {
                                                const _errs70 = errors;
                                                if (typeof data26.description !== "string") {
                                                  const err1 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/$defs/variable/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                  if (vErrors === null) {
                                                    vErrors = [err1];
                                                  } else {
                                                    vErrors.push(err1);
                                                  }
                                                  errors++;
                                                }
                                                var valid21 = _errs70 === errors;
                                              } else {
                                                var valid21 = true;
                                              }
                                              if (valid21) {
                                                if (data26.default !== void 0) {
                                                  let data28 = data26.default;
                                                  const _errs72 = errors;
                                                  if (typeof data28 !== "string" && !(typeof data28 == "number") && typeof data28 !== "boolean") {
                                                    const err2 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/$defs/variable/properties/default/type", keyword: "type", params: { type: schema39.properties.default.type }, message: "must be string,number,boolean" };
                                                    if (vErrors === null) {
                                                      vErrors = [err2];
                                                    } else {
                                                      vErrors.push(err2);
                                                    }
                                                    errors++;
                                                  }
                                                  var valid21 = _errs72 === errors;
                                                } else {
                                                  var valid21 = true;
                                                }
                                                if (valid21) {
                                                  if (data26.example !== void 0) {
                                                    let data29 = data26.example;
                                                    const _errs74 = errors;
                                                    if (typeof data29 !== "string" && !(typeof data29 == "number") && typeof data29 !== "boolean") {
                                                      const err3 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/example", schemaPath: "#/$defs/variable/properties/example/type", keyword: "type", params: { type: schema39.properties.example.type }, message: "must be string,number,boolean" };
                                                      if (vErrors === null) {
                                                        vErrors = [err3];
                                                      } else {
                                                        vErrors.push(err3);
                                                      }
                                                      errors++;
                                                    }
                                                    var valid21 = _errs74 === errors;
                                                  } else {
                                                    var valid21 = true;
                                                  }
                                                  if (valid21) {
                                                    if (data26.pattern !== void 0) {
                                                      const _errs76 = errors;
                                                      if (typeof data26.pattern !== "string") {
                                                        const err4 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/$defs/variable/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                        if (vErrors === null) {
                                                          vErrors = [err4];
                                                        } else {
                                                          vErrors.push(err4);
                                                        }
                                                        errors++;
                                                      }
                                                      var valid21 = _errs76 === errors;
                                                    } else {
                                                      var valid21 = true;
                                                    }
                                                    if (valid21) {
                                                      if (data26.choices !== void 0) {
                                                        let data31 = data26.choices;
                                                        const _errs78 = errors;
                                                        if (errors === _errs78) {
                                                          if (Array.isArray(data31)) {
                                                            if (data31.length < 1) {
                                                              const err5 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/choices", schemaPath: "#/$defs/variable/properties/choices/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                                              if (vErrors === null) {
                                                                vErrors = [err5];
                                                              } else {
                                                                vErrors.push(err5);
                                                              }
                                                              errors++;
                                                            } else {
                                                              var valid22 = true;
                                                              const len8 = data31.length;
                                                              for (let i8 = 0; i8 < len8; i8++) {
                                                                let data32 = data31[i8];
                                                                const _errs80 = errors;
                                                                if (typeof data32 !== "string" && !(typeof data32 == "number") && typeof data32 !== "boolean") {
                                                                  const err6 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/choices/" + i8, schemaPath: "#/$defs/variable/properties/choices/items/type", keyword: "type", params: { type: schema39.properties.choices.items.type }, message: "must be string,number,boolean" };
                                                                  if (vErrors === null) {
                                                                    vErrors = [err6];
                                                                  } else {
                                                                    vErrors.push(err6);
                                                                  }
                                                                  errors++;
                                                                }
                                                                var valid22 = _errs80 === errors;
                                                                if (!valid22) {
                                                                  break;
                                                                }
                                                              }
                                                            }
                                                          } else {
                                                            const err7 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/choices", schemaPath: "#/$defs/variable/properties/choices/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                            if (vErrors === null) {
                                                              vErrors = [err7];
                                                            } else {
                                                              vErrors.push(err7);
                                                            }
                                                            errors++;
                                                          }
                                                        }
                                                        var valid21 = _errs78 === errors;
                                                      } else {
                                                        var valid21 = true;
                                                      }
                                                      if (valid21) {
                                                        if (data26.secret !== void 0) {
                                                          const _errs82 = errors;
                                                          if (typeof data26.secret !== "boolean") {
                                                            const err8 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret", schemaPath: "#/$defs/variable/properties/secret/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                            if (vErrors === null) {
                                                              vErrors = [err8];
                                                            } else {
                                                              vErrors.push(err8);
                                                            }
                                                            errors++;
                                                          }
                                                          var valid21 = _errs82 === errors;
                                                        } else {
                                                          var valid21 = true;
                                                        }
                                                        if (valid21) {
                                                          if (data26.required !== void 0) {
                                                            const _errs84 = errors;
                                                            if (typeof data26.required !== "boolean") {
                                                              const err9 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/required", schemaPath: "#/$defs/variable/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                              if (vErrors === null) {
                                                                vErrors = [err9];
                                                              } else {
                                                                vErrors.push(err9);
                                                              }
                                                              errors++;
                                                            }
                                                            var valid21 = _errs84 === errors;
                                                          } else {
                                                            var valid21 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          } else {
                                            const err10 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/variable/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                            if (vErrors === null) {
                                              vErrors = [err10];
                                            } else {
                                              vErrors.push(err10);
                                            }
                                            errors++;
                                          }
                                        }
                                        var _valid0 = _errs66 === errors;
                                        valid19 = valid19 || _valid0;
                                        const _errs86 = errors;
                                        if (data26 !== null) {
                                          const err11 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runbook/properties/vars/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                          if (vErrors === null) {
                                            vErrors = [err11];
                                          } else {
                                            vErrors.push(err11);
                                          }
                                          errors++;
                                        }
                                        var _valid0 = _errs86 === errors;
                                        valid19 = valid19 || _valid0;
                                        if (!valid19) {
                                          const err12 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runbook/properties/vars/additionalProperties/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                                          if (vErrors === null) {
                                            vErrors = [err12];
                                          } else {
                                            vErrors.push(err12);
                                          }
                                          errors++;
                                          validate20.errors = vErrors;
                                          return false;
                                        } else {
                                          errors = _errs65;
                                          if (vErrors !== null) {
                                            if (_errs65) {
                                              vErrors.length = _errs65;
                                            } else {
                                              vErrors = null;
                                            }
                                          }
                                        }
                                        var valid18 = _errs64 === errors;
                                        if (!valid18) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/runbook/vars", schemaPath: "#/properties/runbook/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs61 === errors;
                                } else {
                                  var valid1 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/runbook", schemaPath: "#/properties/runbook/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs8 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
