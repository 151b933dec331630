// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "front-matter.schema.json", "title": "FrontMatterSource", "description": "YAML front matter of a runbook. Keys outside `runbook` belong to other tools and are left alone.", "type": "object", "properties": { "title": { "type": "string" }, "last_reviewed_on": { "type": ["string", "object"] }, "review_in": { "type": "string" }, "runbook": { "type": "object", "properties": { "title": { "type": "string" }, "owner": { "type": "string" }, "severity": { "type": "string" }, "stale-after": { "type": "string", "pattern": "^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$", "description": "90d" }, "target": { "type": "object", "additionalProperties": { "type": ["string", "number"] }, "description": "Where the run may act; a mismatch stops it." }, "alerts": { "type": "array", "items": { "type": "string" } }, "vars": { "type": "object", "additionalProperties": { "anyOf": [{ "$ref": "#/$defs/variable" }, { "type": "null" }] } } }, "required": [], "additionalProperties": false } }, "required": [], "additionalProperties": true, "$defs": { "variable": { "title": "FrontMatterVariable", "type": "object", "properties": { "description": { "type": "string" }, "default": { "type": ["string", "number", "boolean"] }, "example": { "type": ["string", "number", "boolean"] }, "pattern": { "type": "string", "description": "A regular expression that the whole value must match." }, "choices": { "type": "array", "items": { "type": ["string", "number", "boolean"] } }, "secret": { "type": "boolean" }, "required": { "type": "boolean" } }, "required": [], "additionalProperties": false } } };
var schema32 = { "title": "FrontMatterVariable", "type": "object", "properties": { "description": { "type": "string" }, "default": { "type": ["string", "number", "boolean"] }, "example": { "type": ["string", "number", "boolean"] }, "pattern": { "type": "string", "description": "A regular expression that the whole value must match." }, "choices": { "type": "array", "items": { "type": ["string", "number", "boolean"] } }, "secret": { "type": "boolean" }, "required": { "type": "boolean" } }, "required": [], "additionalProperties": false };
var pattern4 = new RegExp("^\\s*\\d+\\s*(d|days?|w|weeks?|months?)\\s*$", "u");
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
                                  for (const key1 in data8) {
                                    let data9 = data8[key1];
                                    const _errs22 = errors;
                                    if (typeof data9 !== "string" && !(typeof data9 == "number")) {
                                      validate20.errors = [{ instancePath: instancePath + "/runbook/target/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runbook/properties/target/additionalProperties/type", keyword: "type", params: { type: schema31.properties.runbook.properties.target.additionalProperties.type }, message: "must be string,number" }];
                                      return false;
                                    }
                                    var valid2 = _errs22 === errors;
                                    if (!valid2) {
                                      break;
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
                                let data10 = data3.alerts;
                                const _errs24 = errors;
                                if (errors === _errs24) {
                                  if (Array.isArray(data10)) {
                                    var valid3 = true;
                                    const len0 = data10.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      const _errs26 = errors;
                                      if (typeof data10[i0] !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/runbook/alerts/" + i0, schemaPath: "#/properties/runbook/properties/alerts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid3 = _errs26 === errors;
                                      if (!valid3) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/runbook/alerts", schemaPath: "#/properties/runbook/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs24 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data3.vars !== void 0) {
                                  let data12 = data3.vars;
                                  const _errs28 = errors;
                                  if (errors === _errs28) {
                                    if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                      for (const key2 in data12) {
                                        let data13 = data12[key2];
                                        const _errs31 = errors;
                                        const _errs32 = errors;
                                        let valid5 = false;
                                        const _errs33 = errors;
                                        const _errs34 = errors;
                                        if (errors === _errs34) {
                                          if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                                            const _errs36 = errors;
                                            for (const key3 in data13) {
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
                                            if (_errs36 === errors) {
                                              if (data13.description !== void 0) {
                                                const _errs37 = errors;
                                                if (typeof data13.description !== "string") {
                                                  const err1 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/$defs/variable/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                  if (vErrors === null) {
                                                    vErrors = [err1];
                                                  } else {
                                                    vErrors.push(err1);
                                                  }
                                                  errors++;
                                                }
                                                var valid7 = _errs37 === errors;
                                              } else {
                                                var valid7 = true;
                                              }
                                              if (valid7) {
                                                if (data13.default !== void 0) {
                                                  let data15 = data13.default;
                                                  const _errs39 = errors;
                                                  if (typeof data15 !== "string" && !(typeof data15 == "number") && typeof data15 !== "boolean") {
                                                    const err2 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/$defs/variable/properties/default/type", keyword: "type", params: { type: schema32.properties.default.type }, message: "must be string,number,boolean" };
                                                    if (vErrors === null) {
                                                      vErrors = [err2];
                                                    } else {
                                                      vErrors.push(err2);
                                                    }
                                                    errors++;
                                                  }
                                                  var valid7 = _errs39 === errors;
                                                } else {
                                                  var valid7 = true;
                                                }
                                                if (valid7) {
                                                  if (data13.example !== void 0) {
                                                    let data16 = data13.example;
                                                    const _errs41 = errors;
                                                    if (typeof data16 !== "string" && !(typeof data16 == "number") && typeof data16 !== "boolean") {
                                                      const err3 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/example", schemaPath: "#/$defs/variable/properties/example/type", keyword: "type", params: { type: schema32.properties.example.type }, message: "must be string,number,boolean" };
                                                      if (vErrors === null) {
                                                        vErrors = [err3];
                                                      } else {
                                                        vErrors.push(err3);
                                                      }
                                                      errors++;
                                                    }
                                                    var valid7 = _errs41 === errors;
                                                  } else {
                                                    var valid7 = true;
                                                  }
                                                  if (valid7) {
                                                    if (data13.pattern !== void 0) {
                                                      const _errs43 = errors;
                                                      if (typeof data13.pattern !== "string") {
                                                        const err4 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/$defs/variable/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                        if (vErrors === null) {
                                                          vErrors = [err4];
                                                        } else {
                                                          vErrors.push(err4);
                                                        }
                                                        errors++;
                                                      }
                                                      var valid7 = _errs43 === errors;
                                                    } else {
                                                      var valid7 = true;
                                                    }
                                                    if (valid7) {
                                                      if (data13.choices !== void 0) {
                                                        let data18 = data13.choices;
                                                        const _errs45 = errors;
                                                        if (errors === _errs45) {
                                                          if (Array.isArray(data18)) {
                                                            var valid8 = true;
                                                            const len1 = data18.length;
                                                            for (let i1 = 0; i1 < len1; i1++) {
                                                              let data19 = data18[i1];
                                                              const _errs47 = errors;
                                                              if (typeof data19 !== "string" && !(typeof data19 == "number") && typeof data19 !== "boolean") {
                                                                const err5 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/choices/" + i1, schemaPath: "#/$defs/variable/properties/choices/items/type", keyword: "type", params: { type: schema32.properties.choices.items.type }, message: "must be string,number,boolean" };
                                                                if (vErrors === null) {
                                                                  vErrors = [err5];
                                                                } else {
                                                                  vErrors.push(err5);
                                                                }
                                                                errors++;
                                                              }
                                                              var valid8 = _errs47 === errors;
                                                              if (!valid8) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            const err6 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/choices", schemaPath: "#/$defs/variable/properties/choices/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                            if (vErrors === null) {
                                                              vErrors = [err6];
                                                            } else {
                                                              vErrors.push(err6);
                                                            }
                                                            errors++;
                                                          }
                                                        }
                                                        var valid7 = _errs45 === errors;
                                                      } else {
                                                        var valid7 = true;
                                                      }
                                                      if (valid7) {
                                                        if (data13.secret !== void 0) {
                                                          const _errs49 = errors;
                                                          if (typeof data13.secret !== "boolean") {
                                                            const err7 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret", schemaPath: "#/$defs/variable/properties/secret/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                            if (vErrors === null) {
                                                              vErrors = [err7];
                                                            } else {
                                                              vErrors.push(err7);
                                                            }
                                                            errors++;
                                                          }
                                                          var valid7 = _errs49 === errors;
                                                        } else {
                                                          var valid7 = true;
                                                        }
                                                        if (valid7) {
                                                          if (data13.required !== void 0) {
                                                            const _errs51 = errors;
                                                            if (typeof data13.required !== "boolean") {
                                                              const err8 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/required", schemaPath: "#/$defs/variable/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                              if (vErrors === null) {
                                                                vErrors = [err8];
                                                              } else {
                                                                vErrors.push(err8);
                                                              }
                                                              errors++;
                                                            }
                                                            var valid7 = _errs51 === errors;
                                                          } else {
                                                            var valid7 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          } else {
                                            const err9 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/variable/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                            if (vErrors === null) {
                                              vErrors = [err9];
                                            } else {
                                              vErrors.push(err9);
                                            }
                                            errors++;
                                          }
                                        }
                                        var _valid0 = _errs33 === errors;
                                        valid5 = valid5 || _valid0;
                                        const _errs53 = errors;
                                        if (data13 !== null) {
                                          const err10 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runbook/properties/vars/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                          if (vErrors === null) {
                                            vErrors = [err10];
                                          } else {
                                            vErrors.push(err10);
                                          }
                                          errors++;
                                        }
                                        var _valid0 = _errs53 === errors;
                                        valid5 = valid5 || _valid0;
                                        if (!valid5) {
                                          const err11 = { instancePath: instancePath + "/runbook/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runbook/properties/vars/additionalProperties/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                                          if (vErrors === null) {
                                            vErrors = [err11];
                                          } else {
                                            vErrors.push(err11);
                                          }
                                          errors++;
                                          validate20.errors = vErrors;
                                          return false;
                                        } else {
                                          errors = _errs32;
                                          if (vErrors !== null) {
                                            if (_errs32) {
                                              vErrors.length = _errs32;
                                            } else {
                                              vErrors = null;
                                            }
                                          }
                                        }
                                        var valid4 = _errs31 === errors;
                                        if (!valid4) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/runbook/vars", schemaPath: "#/properties/runbook/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs28 === errors;
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
