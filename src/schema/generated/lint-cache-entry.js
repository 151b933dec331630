// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "lint-cache-entry.schema.json", "title": "LintCacheEntry", "description": "What linting one document came to, and what it asked of the files around it. Kept in the cache folder; a program's own affair.", "type": "object", "properties": { "key": { "type": "string", "description": "The entry's own name again: a file that was moved or mixed up counts for nothing." }, "asked": { "type": "array", "items": { "type": "object", "properties": { "question": { "enum": ["look", "lookFromRoot", "anchorsAt", "namesakes", "beside"] }, "about": { "type": "string" }, "answer": { "type": "string" } }, "required": ["question", "about", "answer"], "additionalProperties": false } }, "findings": { "type": "array", "items": { "$ref": "finding.schema.json" } } }, "required": ["key", "asked", "findings"], "additionalProperties": false };
var schema32 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "finding.schema.json", "title": "FindingRecord", "description": "Something a document gets wrong, at its place. `runbook lint --format json` prints a list of these.", "type": "object", "properties": { "code": { "type": "string", "pattern": "^RB\\d{3}$", "description": "For ever the same meaning." }, "rule": { "type": "string", "description": "The name people type: cli/unknown-flag." }, "severity": { "enum": ["error", "warning", "info"] }, "path": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 }, "endLine": { "type": "integer", "minimum": 1 }, "endColumn": { "type": "integer", "minimum": 1 }, "message": { "type": "string" }, "hint": { "type": "string" }, "fixable": { "type": "boolean", "description": "`runbook lint --fix` mends it." }, "fingerprint": { "type": "string", "pattern": "^[0-9a-f]{16}$", "description": "The same as long as the rule and the text of the line are, wherever the line moves; unique within its document." } }, "required": ["code", "rule", "severity", "path", "line", "column", "endLine", "endColumn", "message", "hint", "fixable", "fingerprint"], "additionalProperties": false };
var func1 = Object.prototype.hasOwnProperty;
var pattern4 = new RegExp("^RB\\d{3}$", "u");
var pattern5 = new RegExp("^[0-9a-f]{16}$", "u");
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
      let missing0;
      if (data.key === void 0 && (missing0 = "key") || data.asked === void 0 && (missing0 = "asked") || data.findings === void 0 && (missing0 = "findings")) {
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "key" || key0 === "asked" || key0 === "findings")) {
            validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.key !== void 0) {
            const _errs2 = errors;
            if (typeof data.key !== "string") {
              validate20.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.asked !== void 0) {
              let data1 = data.asked;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                        let missing1;
                        if (data2.question === void 0 && (missing1 = "question") || data2.about === void 0 && (missing1 = "about") || data2.answer === void 0 && (missing1 = "answer")) {
                          validate20.errors = [{ instancePath: instancePath + "/asked/" + i0, schemaPath: "#/properties/asked/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                          return false;
                        } else {
                          const _errs8 = errors;
                          for (const key1 in data2) {
                            if (!(key1 === "question" || key1 === "about" || key1 === "answer")) {
                              validate20.errors = [{ instancePath: instancePath + "/asked/" + i0, schemaPath: "#/properties/asked/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                              return false;
                              break;
                            }
                          }
                          if (_errs8 === errors) {
                            if (data2.question !== void 0) {
                              let data3 = data2.question;
                              const _errs9 = errors;
                              if (!(data3 === "look" || data3 === "lookFromRoot" || data3 === "anchorsAt" || data3 === "namesakes" || data3 === "beside")) {
                                validate20.errors = [{ instancePath: instancePath + "/asked/" + i0 + "/question", schemaPath: "#/properties/asked/items/properties/question/enum", keyword: "enum", params: { allowedValues: schema31.properties.asked.items.properties.question.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid2 = _errs9 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data2.about !== void 0) {
                                const _errs10 = errors;
                                if (typeof data2.about !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/asked/" + i0 + "/about", schemaPath: "#/properties/asked/items/properties/about/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid2 = _errs10 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data2.answer !== void 0) {
                                  const _errs12 = errors;
                                  if (typeof data2.answer !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/asked/" + i0 + "/answer", schemaPath: "#/properties/asked/items/properties/answer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid2 = _errs12 === errors;
                                } else {
                                  var valid2 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/asked/" + i0, schemaPath: "#/properties/asked/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid1 = _errs6 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/asked", schemaPath: "#/properties/asked/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.findings !== void 0) {
                let data6 = data.findings;
                const _errs14 = errors;
                if (errors === _errs14) {
                  if (Array.isArray(data6)) {
                    var valid3 = true;
                    const len1 = data6.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data7 = data6[i1];
                      const _errs16 = errors;
                      const _errs17 = errors;
                      if (errors === _errs17) {
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                          let missing2;
                          if (data7.code === void 0 && (missing2 = "code") || data7.rule === void 0 && (missing2 = "rule") || data7.severity === void 0 && (missing2 = "severity") || data7.path === void 0 && (missing2 = "path") || data7.line === void 0 && (missing2 = "line") || data7.column === void 0 && (missing2 = "column") || data7.endLine === void 0 && (missing2 = "endLine") || data7.endColumn === void 0 && (missing2 = "endColumn") || data7.message === void 0 && (missing2 = "message") || data7.hint === void 0 && (missing2 = "hint") || data7.fixable === void 0 && (missing2 = "fixable") || data7.fingerprint === void 0 && (missing2 = "fingerprint")) {
                            validate20.errors = [{ instancePath: instancePath + "/findings/" + i1, schemaPath: "finding.schema.json/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                            return false;
                          } else {
                            const _errs19 = errors;
                            for (const key2 in data7) {
                              if (!func1.call(schema32.properties, key2)) {
                                validate20.errors = [{ instancePath: instancePath + "/findings/" + i1, schemaPath: "finding.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs19 === errors) {
                              if (data7.code !== void 0) {
                                let data8 = data7.code;
                                const _errs20 = errors;
                                if (errors === _errs20) {
                                  if (typeof data8 === "string") {
                                    if (!pattern4.test(data8)) {
                                      validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/code", schemaPath: "finding.schema.json/properties/code/pattern", keyword: "pattern", params: { pattern: "^RB\\d{3}$" }, message: 'must match pattern "^RB\\d{3}$"' }];
                                      return false;
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/code", schemaPath: "finding.schema.json/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                var valid5 = _errs20 === errors;
                              } else {
                                var valid5 = true;
                              }
                              if (valid5) {
                                if (data7.rule !== void 0) {
                                  const _errs22 = errors;
                                  if (typeof data7.rule !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/rule", schemaPath: "finding.schema.json/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid5 = _errs22 === errors;
                                } else {
                                  var valid5 = true;
                                }
                                if (valid5) {
                                  if (data7.severity !== void 0) {
                                    let data10 = data7.severity;
                                    const _errs24 = errors;
                                    if (!(data10 === "error" || data10 === "warning" || data10 === "info")) {
                                      validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/severity", schemaPath: "finding.schema.json/properties/severity/enum", keyword: "enum", params: { allowedValues: schema32.properties.severity.enum }, message: "must be equal to one of the allowed values" }];
                                      return false;
                                    }
                                    var valid5 = _errs24 === errors;
                                  } else {
                                    var valid5 = true;
                                  }
                                  if (valid5) {
                                    if (data7.path !== void 0) {
                                      const _errs25 = errors;
                                      if (typeof data7.path !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/path", schemaPath: "finding.schema.json/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid5 = _errs25 === errors;
                                    } else {
                                      var valid5 = true;
                                    }
                                    if (valid5) {
                                      if (data7.line !== void 0) {
                                        let data12 = data7.line;
                                        const _errs27 = errors;
                                        if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)))) {
                                          validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/line", schemaPath: "finding.schema.json/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                        if (errors === _errs27) {
                                          if (typeof data12 == "number") {
                                            if (data12 < 1 || isNaN(data12)) {
                                              validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/line", schemaPath: "finding.schema.json/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                              return false;
                                            }
                                          }
                                        }
                                        var valid5 = _errs27 === errors;
                                      } else {
                                        var valid5 = true;
                                      }
                                      if (valid5) {
                                        if (data7.column !== void 0) {
                                          let data13 = data7.column;
                                          const _errs29 = errors;
                                          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)))) {
                                            validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/column", schemaPath: "finding.schema.json/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                            return false;
                                          }
                                          if (errors === _errs29) {
                                            if (typeof data13 == "number") {
                                              if (data13 < 1 || isNaN(data13)) {
                                                validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/column", schemaPath: "finding.schema.json/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                return false;
                                              }
                                            }
                                          }
                                          var valid5 = _errs29 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data7.endLine !== void 0) {
                                            let data14 = data7.endLine;
                                            const _errs31 = errors;
                                            if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)))) {
                                              validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/endLine", schemaPath: "finding.schema.json/properties/endLine/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                              return false;
                                            }
                                            if (errors === _errs31) {
                                              if (typeof data14 == "number") {
                                                if (data14 < 1 || isNaN(data14)) {
                                                  validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/endLine", schemaPath: "finding.schema.json/properties/endLine/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid5 = _errs31 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                          if (valid5) {
                                            if (data7.endColumn !== void 0) {
                                              let data15 = data7.endColumn;
                                              const _errs33 = errors;
                                              if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)))) {
                                                validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/endColumn", schemaPath: "finding.schema.json/properties/endColumn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                return false;
                                              }
                                              if (errors === _errs33) {
                                                if (typeof data15 == "number") {
                                                  if (data15 < 1 || isNaN(data15)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/endColumn", schemaPath: "finding.schema.json/properties/endColumn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                    return false;
                                                  }
                                                }
                                              }
                                              var valid5 = _errs33 === errors;
                                            } else {
                                              var valid5 = true;
                                            }
                                            if (valid5) {
                                              if (data7.message !== void 0) {
                                                const _errs35 = errors;
                                                if (typeof data7.message !== "string") {
                                                  validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/message", schemaPath: "finding.schema.json/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                  return false;
                                                }
                                                var valid5 = _errs35 === errors;
                                              } else {
                                                var valid5 = true;
                                              }
                                              if (valid5) {
                                                if (data7.hint !== void 0) {
                                                  const _errs37 = errors;
                                                  if (typeof data7.hint !== "string") {
                                                    validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/hint", schemaPath: "finding.schema.json/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                    return false;
                                                  }
                                                  var valid5 = _errs37 === errors;
                                                } else {
                                                  var valid5 = true;
                                                }
                                                if (valid5) {
                                                  if (data7.fixable !== void 0) {
                                                    const _errs39 = errors;
                                                    if (typeof data7.fixable !== "boolean") {
                                                      validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/fixable", schemaPath: "finding.schema.json/properties/fixable/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                      return false;
                                                    }
                                                    var valid5 = _errs39 === errors;
                                                  } else {
                                                    var valid5 = true;
                                                  }
                                                  if (valid5) {
                                                    if (data7.fingerprint !== void 0) {
                                                      let data19 = data7.fingerprint;
                                                      const _errs41 = errors;
                                                      if (errors === _errs41) {
                                                        if (typeof data19 === "string") {
                                                          if (!pattern5.test(data19)) {
                                                            validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/fingerprint", schemaPath: "finding.schema.json/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                                            return false;
                                                          }
                                                        } else {
                                                          validate20.errors = [{ instancePath: instancePath + "/findings/" + i1 + "/fingerprint", schemaPath: "finding.schema.json/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                          return false;
                                                        }
                                                      }
                                                      var valid5 = _errs41 === errors;
                                                    } else {
                                                      var valid5 = true;
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
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/findings/" + i1, schemaPath: "finding.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid3 = _errs16 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                    return false;
                  }
                }
                var valid0 = _errs14 === errors;
              } else {
                var valid0 = true;
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
