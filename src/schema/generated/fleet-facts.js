// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "fleet-facts.schema.json", "title": "FleetFacts", "description": "What a document says of when it worked, as the cache keeps it: no promise to other programs. What stands here holds for every day from `newestDate` on.", "type": "object", "properties": { "kind": { "enum": ["runbook", "commands", "other"], "description": "`runbook`: it holds a ledger, our front matter or a review date; `commands`: shell fences and none of these." }, "title": { "type": ["string", "null"] }, "owner": { "type": ["string", "null"] }, "severity": { "type": ["string", "null"] }, "alerts": { "type": "array", "items": { "type": "string" } }, "limitDays": { "type": ["integer", "null"], "minimum": 1, "description": "null where it says none." }, "lastWorked": { "type": ["string", "null"] }, "resolvedBy": { "type": ["string", "null"] }, "workedBy": { "type": ["string", "null"] }, "lastRehearsed": { "type": ["string", "null"] }, "newestDate": { "type": ["string", "null"], "description": "Of all rows, whether they count or not." }, "line": { "type": "integer", "minimum": 1, "description": "Of the row that counts, else of the ledger." }, "review": { "title": "ReviewFacts", "type": ["object", "null"], "properties": { "lastReviewed": { "type": ["string", "null"], "description": "null where it is no date." }, "nextReview": { "type": ["string", "null"] } }, "required": ["lastReviewed", "nextReview"], "additionalProperties": false }, "doubt": { "enum": ["none", "rows", "document"], "description": "`rows`: one that counts for nothing could change a bad verdict; `document`: no verdict stands." }, "problems": { "type": "array", "items": { "title": "FleetProblem", "type": "object", "properties": { "line": { "type": "integer", "minimum": 1 }, "message": { "type": "string" } }, "required": ["line", "message"], "additionalProperties": false } } }, "required": ["kind", "title", "owner", "severity", "alerts", "limitDays", "lastWorked", "resolvedBy", "workedBy", "lastRehearsed", "newestDate", "line", "review", "doubt", "problems"], "additionalProperties": false };
var func1 = Object.prototype.hasOwnProperty;
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
      if (data.kind === void 0 && (missing0 = "kind") || data.title === void 0 && (missing0 = "title") || data.owner === void 0 && (missing0 = "owner") || data.severity === void 0 && (missing0 = "severity") || data.alerts === void 0 && (missing0 = "alerts") || data.limitDays === void 0 && (missing0 = "limitDays") || data.lastWorked === void 0 && (missing0 = "lastWorked") || data.resolvedBy === void 0 && (missing0 = "resolvedBy") || data.workedBy === void 0 && (missing0 = "workedBy") || data.lastRehearsed === void 0 && (missing0 = "lastRehearsed") || data.newestDate === void 0 && (missing0 = "newestDate") || data.line === void 0 && (missing0 = "line") || data.review === void 0 && (missing0 = "review") || data.doubt === void 0 && (missing0 = "doubt") || data.problems === void 0 && (missing0 = "problems")) {
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema31.properties, key0)) {
            validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "runbook" || data0 === "commands" || data0 === "other")) {
              validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema31.properties.kind.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.title !== void 0) {
              let data1 = data.title;
              const _errs3 = errors;
              if (typeof data1 !== "string" && data1 !== null) {
                validate20.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: schema31.properties.title.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.owner !== void 0) {
                let data2 = data.owner;
                const _errs5 = errors;
                if (typeof data2 !== "string" && data2 !== null) {
                  validate20.errors = [{ instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: schema31.properties.owner.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.severity !== void 0) {
                  let data3 = data.severity;
                  const _errs7 = errors;
                  if (typeof data3 !== "string" && data3 !== null) {
                    validate20.errors = [{ instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/type", keyword: "type", params: { type: schema31.properties.severity.type }, message: "must be string,null" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.alerts !== void 0) {
                    let data4 = data.alerts;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (Array.isArray(data4)) {
                        var valid1 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs11 = errors;
                          if (typeof data4[i0] !== "string") {
                            validate20.errors = [{ instancePath: instancePath + "/alerts/" + i0, schemaPath: "#/properties/alerts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid1 = _errs11 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/alerts", schemaPath: "#/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.limitDays !== void 0) {
                      let data6 = data.limitDays;
                      const _errs13 = errors;
                      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6))) && data6 !== null) {
                        validate20.errors = [{ instancePath: instancePath + "/limitDays", schemaPath: "#/properties/limitDays/type", keyword: "type", params: { type: schema31.properties.limitDays.type }, message: "must be integer,null" }];
                        return false;
                      }
                      if (errors === _errs13) {
                        if (typeof data6 == "number") {
                          if (data6 < 1 || isNaN(data6)) {
                            validate20.errors = [{ instancePath: instancePath + "/limitDays", schemaPath: "#/properties/limitDays/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.lastWorked !== void 0) {
                        let data7 = data.lastWorked;
                        const _errs15 = errors;
                        if (typeof data7 !== "string" && data7 !== null) {
                          validate20.errors = [{ instancePath: instancePath + "/lastWorked", schemaPath: "#/properties/lastWorked/type", keyword: "type", params: { type: schema31.properties.lastWorked.type }, message: "must be string,null" }];
                          return false;
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.resolvedBy !== void 0) {
                          let data8 = data.resolvedBy;
                          const _errs17 = errors;
                          if (typeof data8 !== "string" && data8 !== null) {
                            validate20.errors = [{ instancePath: instancePath + "/resolvedBy", schemaPath: "#/properties/resolvedBy/type", keyword: "type", params: { type: schema31.properties.resolvedBy.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid0 = _errs17 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.workedBy !== void 0) {
                            let data9 = data.workedBy;
                            const _errs19 = errors;
                            if (typeof data9 !== "string" && data9 !== null) {
                              validate20.errors = [{ instancePath: instancePath + "/workedBy", schemaPath: "#/properties/workedBy/type", keyword: "type", params: { type: schema31.properties.workedBy.type }, message: "must be string,null" }];
                              return false;
                            }
                            var valid0 = _errs19 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.lastRehearsed !== void 0) {
                              let data10 = data.lastRehearsed;
                              const _errs21 = errors;
                              if (typeof data10 !== "string" && data10 !== null) {
                                validate20.errors = [{ instancePath: instancePath + "/lastRehearsed", schemaPath: "#/properties/lastRehearsed/type", keyword: "type", params: { type: schema31.properties.lastRehearsed.type }, message: "must be string,null" }];
                                return false;
                              }
                              var valid0 = _errs21 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.newestDate !== void 0) {
                                let data11 = data.newestDate;
                                const _errs23 = errors;
                                if (typeof data11 !== "string" && data11 !== null) {
                                  validate20.errors = [{ instancePath: instancePath + "/newestDate", schemaPath: "#/properties/newestDate/type", keyword: "type", params: { type: schema31.properties.newestDate.type }, message: "must be string,null" }];
                                  return false;
                                }
                                var valid0 = _errs23 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.line !== void 0) {
                                  let data12 = data.line;
                                  const _errs25 = errors;
                                  if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)))) {
                                    validate20.errors = [{ instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                  if (errors === _errs25) {
                                    if (typeof data12 == "number") {
                                      if (data12 < 1 || isNaN(data12)) {
                                        validate20.errors = [{ instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid0 = _errs25 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.review !== void 0) {
                                    let data13 = data.review;
                                    const _errs27 = errors;
                                    if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && data13 !== null) {
                                      validate20.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/type", keyword: "type", params: { type: schema31.properties.review.type }, message: "must be object,null" }];
                                      return false;
                                    }
                                    if (errors === _errs27) {
                                      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                                        let missing1;
                                        if (data13.lastReviewed === void 0 && (missing1 = "lastReviewed") || data13.nextReview === void 0 && (missing1 = "nextReview")) {
                                          validate20.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                          return false;
                                        } else {
                                          const _errs29 = errors;
                                          for (const key1 in data13) {
                                            if (!(key1 === "lastReviewed" || key1 === "nextReview")) {
                                              validate20.errors = [{ instancePath: instancePath + "/review", schemaPath: "#/properties/review/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs29 === errors) {
                                            if (data13.lastReviewed !== void 0) {
                                              let data14 = data13.lastReviewed;
                                              const _errs30 = errors;
                                              if (typeof data14 !== "string" && data14 !== null) {
                                                validate20.errors = [{ instancePath: instancePath + "/review/lastReviewed", schemaPath: "#/properties/review/properties/lastReviewed/type", keyword: "type", params: { type: schema31.properties.review.properties.lastReviewed.type }, message: "must be string,null" }];
                                                return false;
                                              }
                                              var valid2 = _errs30 === errors;
                                            } else {
                                              var valid2 = true;
                                            }
                                            if (valid2) {
                                              if (data13.nextReview !== void 0) {
                                                let data15 = data13.nextReview;
                                                const _errs32 = errors;
                                                if (typeof data15 !== "string" && data15 !== null) {
                                                  validate20.errors = [{ instancePath: instancePath + "/review/nextReview", schemaPath: "#/properties/review/properties/nextReview/type", keyword: "type", params: { type: schema31.properties.review.properties.nextReview.type }, message: "must be string,null" }];
                                                  return false;
                                                }
                                                var valid2 = _errs32 === errors;
                                              } else {
                                                var valid2 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs27 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.doubt !== void 0) {
                                      let data16 = data.doubt;
                                      const _errs34 = errors;
                                      if (!(data16 === "none" || data16 === "rows" || data16 === "document")) {
                                        validate20.errors = [{ instancePath: instancePath + "/doubt", schemaPath: "#/properties/doubt/enum", keyword: "enum", params: { allowedValues: schema31.properties.doubt.enum }, message: "must be equal to one of the allowed values" }];
                                        return false;
                                      }
                                      var valid0 = _errs34 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.problems !== void 0) {
                                        let data17 = data.problems;
                                        const _errs35 = errors;
                                        if (errors === _errs35) {
                                          if (Array.isArray(data17)) {
                                            var valid3 = true;
                                            const len1 = data17.length;
                                            for (let i1 = 0; i1 < len1; i1++) {
                                              let data18 = data17[i1];
                                              const _errs37 = errors;
                                              if (errors === _errs37) {
                                                if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                                                  let missing2;
                                                  if (data18.line === void 0 && (missing2 = "line") || data18.message === void 0 && (missing2 = "message")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/problems/" + i1, schemaPath: "#/properties/problems/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                                    return false;
                                                  } else {
                                                    const _errs39 = errors;
                                                    for (const key2 in data18) {
                                                      if (!(key2 === "line" || key2 === "message")) {
                                                        validate20.errors = [{ instancePath: instancePath + "/problems/" + i1, schemaPath: "#/properties/problems/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs39 === errors) {
                                                      if (data18.line !== void 0) {
                                                        let data19 = data18.line;
                                                        const _errs40 = errors;
                                                        if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)))) {
                                                          validate20.errors = [{ instancePath: instancePath + "/problems/" + i1 + "/line", schemaPath: "#/properties/problems/items/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                          return false;
                                                        }
                                                        if (errors === _errs40) {
                                                          if (typeof data19 == "number") {
                                                            if (data19 < 1 || isNaN(data19)) {
                                                              validate20.errors = [{ instancePath: instancePath + "/problems/" + i1 + "/line", schemaPath: "#/properties/problems/items/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                        var valid4 = _errs40 === errors;
                                                      } else {
                                                        var valid4 = true;
                                                      }
                                                      if (valid4) {
                                                        if (data18.message !== void 0) {
                                                          const _errs42 = errors;
                                                          if (typeof data18.message !== "string") {
                                                            validate20.errors = [{ instancePath: instancePath + "/problems/" + i1 + "/message", schemaPath: "#/properties/problems/items/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                            return false;
                                                          }
                                                          var valid4 = _errs42 === errors;
                                                        } else {
                                                          var valid4 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate20.errors = [{ instancePath: instancePath + "/problems/" + i1, schemaPath: "#/properties/problems/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                  return false;
                                                }
                                              }
                                              var valid3 = _errs37 === errors;
                                              if (!valid3) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/problems", schemaPath: "#/properties/problems/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs35 === errors;
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
