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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "config.schema.json", "title": "ProjectConfig", "description": "runbook.config.yaml, .yml or .json: what a project says once for all its runbooks. Patterns are relative to its folder.", "type": "object", "properties": { "include": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "The documents that are runbooks, where no path is given." }, "exclude": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "What is never looked at." }, "rules": { "$ref": "#/$defs/rules" }, "overrides": { "type": "array", "items": { "type": "object", "properties": { "files": { "type": "array", "items": { "type": "string", "minLength": 1 } }, "rules": { "$ref": "#/$defs/rules" }, "stale-after": { "$ref": "#/$defs/days" } }, "required": ["files"], "additionalProperties": false }, "description": "For some documents; of several that fit the later wins." }, "link-root": { "type": "string", "minLength": 1, "description": "The folder that links beginning with / start from." }, "alerts": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "Prometheus rule files, bare or in PrometheusRule manifests." }, "runbook-urls": { "type": "object", "additionalProperties": { "type": "string" }, "description": "Addresses that runbook_url begins with, and the folder that stands behind each." }, "manifests": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "Kubernetes manifests that declare what runbooks name." }, "shellcheck": { "type": "boolean", "description": "Whether lint asks the shellcheck on PATH about the commands too." }, "stale-after": { "$ref": "#/$defs/days", "description": "For documents that set no limit of their own." }, "prometheus": { "type": "string", "pattern": "^https?://", "description": "Whom promql and alert checks ask." }, "templates": { "type": "string", "minLength": 1, "description": "The folder with the project's own templates for `runbook new`." } }, "additionalProperties": false, "$defs": { "rules": { "type": "object", "additionalProperties": { "enum": ["off", "info", "warning", "error"] }, "description": "By code or name: RB104 or structure/unchecked-write." }, "days": { "type": "string", "pattern": "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$", "description": "90d" } } };
var schema32 = { "type": "object", "additionalProperties": { "enum": ["off", "info", "warning", "error"] }, "description": "By code or name: RB104 or structure/unchecked-write." };
var func1 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
var pattern4 = new RegExp("^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$", "u");
var pattern6 = new RegExp("^https?://", "u");
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
      const _errs1 = errors;
      for (const key0 in data) {
        if (!func1.call(schema31.properties, key0)) {
          validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.include !== void 0) {
          let data0 = data.include;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (Array.isArray(data0)) {
              var valid1 = true;
              const len0 = data0.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let data1 = data0[i0];
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (typeof data1 === "string") {
                    if (func2(data1) < 1) {
                      validate20.errors = [{ instancePath: instancePath + "/include/" + i0, schemaPath: "#/properties/include/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/include/" + i0, schemaPath: "#/properties/include/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid1 = _errs4 === errors;
                if (!valid1) {
                  break;
                }
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/include", schemaPath: "#/properties/include/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
              return false;
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.exclude !== void 0) {
            let data2 = data.exclude;
            const _errs6 = errors;
            if (errors === _errs6) {
              if (Array.isArray(data2)) {
                var valid2 = true;
                const len1 = data2.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data3 = data2[i1];
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (typeof data3 === "string") {
                      if (func2(data3) < 1) {
                        validate20.errors = [{ instancePath: instancePath + "/exclude/" + i1, schemaPath: "#/properties/exclude/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/exclude/" + i1, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid2 = _errs8 === errors;
                  if (!valid2) {
                    break;
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                return false;
              }
            }
            var valid0 = _errs6 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.rules !== void 0) {
              let data4 = data.rules;
              const _errs10 = errors;
              const _errs11 = errors;
              if (errors === _errs11) {
                if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                  for (const key1 in data4) {
                    let data5 = data4[key1];
                    const _errs14 = errors;
                    if (!(data5 === "off" || data5 === "info" || data5 === "warning" || data5 === "error")) {
                      validate20.errors = [{ instancePath: instancePath + "/rules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema32.additionalProperties.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid4 = _errs14 === errors;
                    if (!valid4) {
                      break;
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/rules", schemaPath: "#/$defs/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs10 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.overrides !== void 0) {
                let data6 = data.overrides;
                const _errs15 = errors;
                if (errors === _errs15) {
                  if (Array.isArray(data6)) {
                    var valid5 = true;
                    const len2 = data6.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let data7 = data6[i2];
                      const _errs17 = errors;
                      if (errors === _errs17) {
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                          let missing0;
                          if (data7.files === void 0 && (missing0 = "files")) {
                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
                            return false;
                          } else {
                            const _errs19 = errors;
                            for (const key2 in data7) {
                              if (!(key2 === "files" || key2 === "rules" || key2 === "stale-after")) {
                                validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs19 === errors) {
                              if (data7.files !== void 0) {
                                let data8 = data7.files;
                                const _errs20 = errors;
                                if (errors === _errs20) {
                                  if (Array.isArray(data8)) {
                                    var valid7 = true;
                                    const len3 = data8.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                      let data9 = data8[i3];
                                      const _errs22 = errors;
                                      if (errors === _errs22) {
                                        if (typeof data9 === "string") {
                                          if (func2(data9) < 1) {
                                            validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2 + "/files/" + i3, schemaPath: "#/properties/overrides/items/properties/files/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                            return false;
                                          }
                                        } else {
                                          validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2 + "/files/" + i3, schemaPath: "#/properties/overrides/items/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      var valid7 = _errs22 === errors;
                                      if (!valid7) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2 + "/files", schemaPath: "#/properties/overrides/items/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid6 = _errs20 === errors;
                              } else {
                                var valid6 = true;
                              }
                              if (valid6) {
                                if (data7.rules !== void 0) {
                                  let data10 = data7.rules;
                                  const _errs24 = errors;
                                  const _errs25 = errors;
                                  if (errors === _errs25) {
                                    if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                                      for (const key3 in data10) {
                                        let data11 = data10[key3];
                                        const _errs28 = errors;
                                        if (!(data11 === "off" || data11 === "info" || data11 === "warning" || data11 === "error")) {
                                          validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2 + "/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema32.additionalProperties.enum }, message: "must be equal to one of the allowed values" }];
                                          return false;
                                        }
                                        var valid9 = _errs28 === errors;
                                        if (!valid9) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2 + "/rules", schemaPath: "#/$defs/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                      return false;
                                    }
                                  }
                                  var valid6 = _errs24 === errors;
                                } else {
                                  var valid6 = true;
                                }
                                if (valid6) {
                                  if (data7["stale-after"] !== void 0) {
                                    let data12 = data7["stale-after"];
                                    const _errs29 = errors;
                                    const _errs30 = errors;
                                    if (errors === _errs30) {
                                      if (typeof data12 === "string") {
                                        if (!pattern4.test(data12)) {
                                          validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2 + "/stale-after", schemaPath: "#/$defs/days/pattern", keyword: "pattern", params: { pattern: "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$" }, message: 'must match pattern "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$"' }];
                                          return false;
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2 + "/stale-after", schemaPath: "#/$defs/days/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    var valid6 = _errs29 === errors;
                                  } else {
                                    var valid6 = true;
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/overrides/" + i2, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid5 = _errs17 === errors;
                      if (!valid5) {
                        break;
                      }
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs15 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["link-root"] !== void 0) {
                  let data13 = data["link-root"];
                  const _errs32 = errors;
                  if (errors === _errs32) {
                    if (typeof data13 === "string") {
                      if (func2(data13) < 1) {
                        validate20.errors = [{ instancePath: instancePath + "/link-root", schemaPath: "#/properties/link-root/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/link-root", schemaPath: "#/properties/link-root/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  var valid0 = _errs32 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.alerts !== void 0) {
                    let data14 = data.alerts;
                    const _errs34 = errors;
                    if (errors === _errs34) {
                      if (Array.isArray(data14)) {
                        var valid11 = true;
                        const len4 = data14.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                          let data15 = data14[i4];
                          const _errs36 = errors;
                          if (errors === _errs36) {
                            if (typeof data15 === "string") {
                              if (func2(data15) < 1) {
                                validate20.errors = [{ instancePath: instancePath + "/alerts/" + i4, schemaPath: "#/properties/alerts/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                return false;
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/alerts/" + i4, schemaPath: "#/properties/alerts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          var valid11 = _errs36 === errors;
                          if (!valid11) {
                            break;
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/alerts", schemaPath: "#/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs34 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["runbook-urls"] !== void 0) {
                      let data16 = data["runbook-urls"];
                      const _errs38 = errors;
                      if (errors === _errs38) {
                        if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                          for (const key4 in data16) {
                            const _errs41 = errors;
                            if (typeof data16[key4] !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/runbook-urls/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runbook-urls/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid12 = _errs41 === errors;
                            if (!valid12) {
                              break;
                            }
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/runbook-urls", schemaPath: "#/properties/runbook-urls/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs38 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.manifests !== void 0) {
                        let data18 = data.manifests;
                        const _errs43 = errors;
                        if (errors === _errs43) {
                          if (Array.isArray(data18)) {
                            var valid13 = true;
                            const len5 = data18.length;
                            for (let i5 = 0; i5 < len5; i5++) {
                              let data19 = data18[i5];
                              const _errs45 = errors;
                              if (errors === _errs45) {
                                if (typeof data19 === "string") {
                                  if (func2(data19) < 1) {
                                    validate20.errors = [{ instancePath: instancePath + "/manifests/" + i5, schemaPath: "#/properties/manifests/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                    return false;
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/manifests/" + i5, schemaPath: "#/properties/manifests/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid13 = _errs45 === errors;
                              if (!valid13) {
                                break;
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/manifests", schemaPath: "#/properties/manifests/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs43 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.shellcheck !== void 0) {
                          const _errs47 = errors;
                          if (typeof data.shellcheck !== "boolean") {
                            validate20.errors = [{ instancePath: instancePath + "/shellcheck", schemaPath: "#/properties/shellcheck/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                            return false;
                          }
                          var valid0 = _errs47 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["stale-after"] !== void 0) {
                            let data21 = data["stale-after"];
                            const _errs49 = errors;
                            const _errs50 = errors;
                            if (errors === _errs50) {
                              if (typeof data21 === "string") {
                                if (!pattern4.test(data21)) {
                                  validate20.errors = [{ instancePath: instancePath + "/stale-after", schemaPath: "#/$defs/days/pattern", keyword: "pattern", params: { pattern: "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$" }, message: 'must match pattern "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$"' }];
                                  return false;
                                }
                              } else {
                                validate20.errors = [{ instancePath: instancePath + "/stale-after", schemaPath: "#/$defs/days/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            var valid0 = _errs49 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.prometheus !== void 0) {
                              let data22 = data.prometheus;
                              const _errs52 = errors;
                              if (errors === _errs52) {
                                if (typeof data22 === "string") {
                                  if (!pattern6.test(data22)) {
                                    validate20.errors = [{ instancePath: instancePath + "/prometheus", schemaPath: "#/properties/prometheus/pattern", keyword: "pattern", params: { pattern: "^https?://" }, message: 'must match pattern "^https?://"' }];
                                    return false;
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/prometheus", schemaPath: "#/properties/prometheus/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs52 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.templates !== void 0) {
                                let data23 = data.templates;
                                const _errs54 = errors;
                                if (errors === _errs54) {
                                  if (typeof data23 === "string") {
                                    if (func2(data23) < 1) {
                                      validate20.errors = [{ instancePath: instancePath + "/templates", schemaPath: "#/properties/templates/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                                      return false;
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/templates", schemaPath: "#/properties/templates/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs54 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
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
