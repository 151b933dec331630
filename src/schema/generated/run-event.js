// <stdin>
var validate = validate20;
var schema60 = { "title": "SessionOpened", "description": "The shell session of the run, or of its resumption, is there.", "type": "object", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "session-opened" }, "mark": { "type": "string", "description": "RUNBOOK_SESSION in the environment of all that it starts: what is left of it is found by this." }, "pid": { "type": ["integer", "null"] } }, "required": ["seq", "at", "kind", "mark", "pid"], "additionalProperties": false };
var schema61 = { "type": "object", "title": "VariableBound", "description": "A name got its value.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "variable-bound" }, "name": { "type": "string" }, "value": { "type": "string", "description": "Masked where secret." }, "from": { "enum": ["var", "vars-file", "capture", "environment", "default", "answer"] }, "secret": { "type": "boolean" } }, "required": ["seq", "at", "kind", "name", "value", "from", "secret"], "additionalProperties": false };
var schema63 = { "type": "object", "title": "TaskSettled", "description": "Work a person does: done, stood for by an approval, skipped, or listed as still to do.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "task-settled" }, "task": { "type": "string" }, "status": { "enum": ["done", "stood-for", "skipped", "listed"] }, "by": { "type": ["string", "null"] }, "reason": { "type": ["string", "null"] } }, "required": ["seq", "at", "kind", "task", "status", "by", "reason"], "additionalProperties": false };
var schema64 = { "type": "object", "title": "ApprovalSettled", "description": "A yes or a no for a write.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "approval-settled" }, "subject": { "type": "string", "description": "A step's id or a command's." }, "granted": { "type": "boolean" }, "how": { "enum": ["asked", "yes", "approve"] }, "by": { "type": "string" } }, "required": ["seq", "at", "kind", "subject", "granted", "how", "by"], "additionalProperties": false };
var schema65 = { "type": "object", "title": "ChoiceMade", "description": "Of some siblings, this one.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "choice-made" }, "choice": { "type": "string" }, "member": { "type": "string" }, "how": { "enum": ["flag", "decision", "operator"] }, "by": { "type": ["string", "null"] } }, "required": ["seq", "at", "kind", "choice", "member", "how", "by"], "additionalProperties": false };
var schema66 = { "type": "object", "title": "CommandStarted", "description": "On disk before the command is, where it writes.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "command-started" }, "command": { "type": "string" }, "attempt": { "type": "integer" }, "output": { "type": "integer", "description": "Number of the files under out/ that hold what it prints." }, "code": { "type": "string" }, "edited": { "type": "boolean" }, "class": { "enum": ["read", "write", "destroy"] } }, "required": ["seq", "at", "kind", "command", "attempt", "output", "code", "edited", "class"], "additionalProperties": false };
var schema67 = { "title": "EndSettled", "description": "Somebody says what became of a writing command whose end nobody saw, or that did not work.", "type": "object", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "end-settled" }, "command": { "type": "string" }, "how": { "enum": ["ran", "again", "skip"] }, "by": { "type": "string" }, "reason": { "type": ["string", "null"] } }, "required": ["seq", "at", "kind", "command", "how", "by", "reason"], "additionalProperties": false };
var schema68 = { "type": "object", "title": "CheckSettled", "description": "The verdict.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "check-settled" }, "command": { "type": "string" }, "check": { "type": "integer" }, "verdict": { "enum": ["pass", "fail", "inconclusive", "not-judged"] }, "observed": { "type": ["number", "string", "null"] }, "samples": { "type": "integer" }, "message": { "type": "string" } }, "required": ["seq", "at", "kind", "command", "check", "verdict", "observed", "samples", "message"], "additionalProperties": false };
var schema69 = { "type": "object", "title": "DecisionTaken", "description": "What the document's rules say of an output.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "decision-taken" }, "subject": { "type": "string", "description": "A command's id, or a step's for its decision tree." }, "outcome": { "enum": ["continue", "stop", "goto", "choose", "ask", "note"] }, "text": { "type": ["string", "null"] }, "reason": { "type": ["string", "null"] }, "to": { "type": ["string", "null"] }, "opens": { "type": ["string", "null"] } }, "required": ["seq", "at", "kind", "subject", "outcome", "text", "reason", "to", "opens"], "additionalProperties": false };
var schema70 = { "type": "object", "title": "QuestionAnswered", "description": "The operator decided where the document could not.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "question-answered" }, "subject": { "type": "string" }, "question": { "enum": ["decision", "failure", "worked"] }, "answer": { "enum": ["continue", "retry", "skip", "stop", "yes", "no"] }, "reason": { "type": ["string", "null"] }, "by": { "type": "string" } }, "required": ["seq", "at", "kind", "subject", "question", "answer", "reason", "by"], "additionalProperties": false };
var schema71 = { "type": "object", "title": "ItemPassed", "description": "A command that is not run, and why.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "item-passed" }, "item": { "type": "string" }, "status": { "enum": ["skipped", "refused", "would-run"] }, "reason": { "type": "string" } }, "required": ["seq", "at", "kind", "item", "status", "reason"], "additionalProperties": false };
var schema76 = { "type": "object", "title": "BackgroundEnded", "description": "A command that was put in the background is known not to run any more.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "background-ended" }, "command": { "type": "string" }, "pid": { "type": "integer" }, "exitCode": { "type": ["integer", "null"], "description": "As the shell has it, 128 + n for signal n; null where nobody can tell." }, "by": { "enum": ["itself", "run"], "description": "By itself (or by a command of the document), or because the run came to its end." } }, "required": ["seq", "at", "kind", "command", "pid", "exitCode", "by"], "additionalProperties": false };
var schema78 = { "type": "object", "title": "UndoSettled", "description": "Whether an undo step is run.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "undo-settled" }, "step": { "type": "string" }, "granted": { "type": "boolean" }, "how": { "enum": ["asked", "flag"] }, "by": { "type": "string" } }, "required": ["seq", "at", "kind", "step", "granted", "how", "by"], "additionalProperties": false };
var schema79 = { "type": "object", "title": "UndoFinished", "description": "An undo step came to its end. One that did not work ends all undoing.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "undo-finished" }, "step": { "type": "string" }, "worked": { "type": "boolean" }, "message": { "type": ["string", "null"] } }, "required": ["seq", "at", "kind", "step", "worked", "message"], "additionalProperties": false };
var schema32 = { "type": "object", "title": "RunStarted", "description": "The first event of every run.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "run-started" }, "schemaVersion": { "const": 1 }, "runId": { "type": "string" }, "engine": { "type": "string" }, "path": { "type": "string" }, "file": { "type": ["string", "null"], "description": "Absolute path of the document; null for standard input." }, "title": { "type": ["string", "null"] }, "hash": { "type": "string" }, "document": { "type": "string", "description": "Name, in the run's folder, of the copy that the run was planned from." }, "cwd": { "type": "string" }, "operator": { "type": "string" }, "policy": { "$ref": "#/$defs/policy" }, "selection": { "$ref": "#/$defs/selection" }, "given": { "type": "array", "items": { "type": "string" }, "description": "Names bound by --var and --vars-file: a capture of one is skipped." }, "target": { "$ref": "#/$defs/target" } }, "required": ["seq", "at", "kind", "schemaVersion", "runId", "engine", "path", "file", "title", "hash", "document", "cwd", "operator", "policy", "selection", "given"], "additionalProperties": false };
var schema33 = { "title": "RunPolicy", "type": "object", "properties": { "mode": { "enum": ["normal", "read-only", "dry-run"] }, "attended": { "type": "boolean" }, "yes": { "type": "boolean" }, "acceptExamples": { "type": "boolean" }, "approve": { "type": "array", "items": { "type": "string" } }, "rehearsal": { "type": "boolean" }, "record": { "type": "boolean", "description": "False with --no-record: the ledger is left alone." }, "prometheus": { "type": ["string", "null"], "description": "The server that promql and alert checks ask; null or absent where the run was told of none." }, "ran": { "type": "array", "items": { "type": "string" }, "description": "Commands whose end was not seen, and that are said to have run (--ran)." }, "again": { "type": "array", "items": { "type": "string" }, "description": "Commands whose end was not seen, and that are to be run again (--again)." }, "undo": { "type": "boolean", "description": "After a failure, undo steps are run without asking for each; absent where nobody said." } }, "required": ["mode", "attended", "yes", "acceptExamples", "approve", "rehearsal", "record"], "additionalProperties": false };
var schema34 = { "title": "SelectionRecord", "type": "object", "properties": { "from": { "type": ["string", "null"] }, "until": { "type": ["string", "null"] }, "only": { "type": "array", "items": { "type": "string" } }, "skip": { "type": "array", "items": { "type": "string" } }, "choose": { "type": "object", "additionalProperties": { "type": "string" } } }, "required": ["from", "until", "only", "skip", "choose"], "additionalProperties": false };
var func1 = Object.prototype.hasOwnProperty;
var schema36 = { "title": "TargetPlace", "type": "object", "properties": { "tools": { "type": "array", "items": { "type": "string" } }, "lines": { "type": "array", "description": "Of the commands that act there.", "items": { "type": "integer" } }, "facts": { "type": "array", "items": { "type": "object", "properties": { "key": { "enum": ["kubectl-context", "kubectl-server", "argocd-server", "aws-profile", "aws-account", "aws-region", "git-remote"] }, "value": { "type": ["string", "null"], "description": "null where it cannot be told." }, "source": { "type": "string", "description": "The file, variable or flag that says so; without a value, what was looked at." } }, "required": ["key", "value", "source"], "additionalProperties": false } } }, "required": ["tools", "lines", "facts"], "additionalProperties": false };
var schema37 = { "title": "RunReason", "type": "object", "properties": { "message": { "type": "string", "description": "What happened and what was seen." }, "line": { "type": ["integer", "null"] }, "hint": { "type": "string", "description": "What to do next." } }, "required": ["message", "line", "hint"], "additionalProperties": false };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.places === void 0 && (missing0 = "places") || data.problems === void 0 && (missing0 = "problems")) {
        validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "places" || key0 === "problems")) {
            validate22.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.places !== void 0) {
            let data0 = data.places;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (Array.isArray(data0)) {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data1 = data0[i0];
                  const _errs4 = errors;
                  const _errs5 = errors;
                  if (errors === _errs5) {
                    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                      let missing1;
                      if (data1.tools === void 0 && (missing1 = "tools") || data1.lines === void 0 && (missing1 = "lines") || data1.facts === void 0 && (missing1 = "facts")) {
                        validate22.errors = [{ instancePath: instancePath + "/places/" + i0, schemaPath: "#/$defs/place/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                        return false;
                      } else {
                        const _errs7 = errors;
                        for (const key1 in data1) {
                          if (!(key1 === "tools" || key1 === "lines" || key1 === "facts")) {
                            validate22.errors = [{ instancePath: instancePath + "/places/" + i0, schemaPath: "#/$defs/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                            return false;
                            break;
                          }
                        }
                        if (_errs7 === errors) {
                          if (data1.tools !== void 0) {
                            let data2 = data1.tools;
                            const _errs8 = errors;
                            if (errors === _errs8) {
                              if (Array.isArray(data2)) {
                                var valid4 = true;
                                const len1 = data2.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  const _errs10 = errors;
                                  if (typeof data2[i1] !== "string") {
                                    validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/tools/" + i1, schemaPath: "#/$defs/place/properties/tools/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid4 = _errs10 === errors;
                                  if (!valid4) {
                                    break;
                                  }
                                }
                              } else {
                                validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/tools", schemaPath: "#/$defs/place/properties/tools/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                return false;
                              }
                            }
                            var valid3 = _errs8 === errors;
                          } else {
                            var valid3 = true;
                          }
                          if (valid3) {
                            if (data1.lines !== void 0) {
                              let data4 = data1.lines;
                              const _errs12 = errors;
                              if (errors === _errs12) {
                                if (Array.isArray(data4)) {
                                  var valid5 = true;
                                  const len2 = data4.length;
                                  for (let i2 = 0; i2 < len2; i2++) {
                                    let data5 = data4[i2];
                                    const _errs14 = errors;
                                    if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)))) {
                                      validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/lines/" + i2, schemaPath: "#/$defs/place/properties/lines/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                      return false;
                                    }
                                    var valid5 = _errs14 === errors;
                                    if (!valid5) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/lines", schemaPath: "#/$defs/place/properties/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid3 = _errs12 === errors;
                            } else {
                              var valid3 = true;
                            }
                            if (valid3) {
                              if (data1.facts !== void 0) {
                                let data6 = data1.facts;
                                const _errs16 = errors;
                                if (errors === _errs16) {
                                  if (Array.isArray(data6)) {
                                    var valid6 = true;
                                    const len3 = data6.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                      let data7 = data6[i3];
                                      const _errs18 = errors;
                                      if (errors === _errs18) {
                                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                                          let missing2;
                                          if (data7.key === void 0 && (missing2 = "key") || data7.value === void 0 && (missing2 = "value") || data7.source === void 0 && (missing2 = "source")) {
                                            validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3, schemaPath: "#/$defs/place/properties/facts/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                            return false;
                                          } else {
                                            const _errs20 = errors;
                                            for (const key2 in data7) {
                                              if (!(key2 === "key" || key2 === "value" || key2 === "source")) {
                                                validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3, schemaPath: "#/$defs/place/properties/facts/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                                return false;
                                                break;
                                              }
                                            }
                                            if (_errs20 === errors) {
                                              if (data7.key !== void 0) {
                                                let data8 = data7.key;
                                                const _errs21 = errors;
                                                if (!(data8 === "kubectl-context" || data8 === "kubectl-server" || data8 === "argocd-server" || data8 === "aws-profile" || data8 === "aws-account" || data8 === "aws-region" || data8 === "git-remote")) {
                                                  validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3 + "/key", schemaPath: "#/$defs/place/properties/facts/items/properties/key/enum", keyword: "enum", params: { allowedValues: schema36.properties.facts.items.properties.key.enum }, message: "must be equal to one of the allowed values" }];
                                                  return false;
                                                }
                                                var valid7 = _errs21 === errors;
                                              } else {
                                                var valid7 = true;
                                              }
                                              if (valid7) {
                                                if (data7.value !== void 0) {
                                                  let data9 = data7.value;
                                                  const _errs22 = errors;
                                                  if (typeof data9 !== "string" && data9 !== null) {
                                                    validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3 + "/value", schemaPath: "#/$defs/place/properties/facts/items/properties/value/type", keyword: "type", params: { type: schema36.properties.facts.items.properties.value.type }, message: "must be string,null" }];
                                                    return false;
                                                  }
                                                  var valid7 = _errs22 === errors;
                                                } else {
                                                  var valid7 = true;
                                                }
                                                if (valid7) {
                                                  if (data7.source !== void 0) {
                                                    const _errs24 = errors;
                                                    if (typeof data7.source !== "string") {
                                                      validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3 + "/source", schemaPath: "#/$defs/place/properties/facts/items/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                    var valid7 = _errs24 === errors;
                                                  } else {
                                                    var valid7 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        } else {
                                          validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3, schemaPath: "#/$defs/place/properties/facts/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                          return false;
                                        }
                                      }
                                      var valid6 = _errs18 === errors;
                                      if (!valid6) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate22.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts", schemaPath: "#/$defs/place/properties/facts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid3 = _errs16 === errors;
                              } else {
                                var valid3 = true;
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate22.errors = [{ instancePath: instancePath + "/places/" + i0, schemaPath: "#/$defs/place/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              } else {
                validate22.errors = [{ instancePath: instancePath + "/places", schemaPath: "#/properties/places/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.problems !== void 0) {
              let data11 = data.problems;
              const _errs26 = errors;
              if (errors === _errs26) {
                if (Array.isArray(data11)) {
                  var valid8 = true;
                  const len4 = data11.length;
                  for (let i4 = 0; i4 < len4; i4++) {
                    let data12 = data11[i4];
                    const _errs28 = errors;
                    const _errs29 = errors;
                    if (errors === _errs29) {
                      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                        let missing3;
                        if (data12.message === void 0 && (missing3 = "message") || data12.line === void 0 && (missing3 = "line") || data12.hint === void 0 && (missing3 = "hint")) {
                          validate22.errors = [{ instancePath: instancePath + "/problems/" + i4, schemaPath: "#/$defs/reason/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                          return false;
                        } else {
                          const _errs31 = errors;
                          for (const key3 in data12) {
                            if (!(key3 === "message" || key3 === "line" || key3 === "hint")) {
                              validate22.errors = [{ instancePath: instancePath + "/problems/" + i4, schemaPath: "#/$defs/reason/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                              return false;
                              break;
                            }
                          }
                          if (_errs31 === errors) {
                            if (data12.message !== void 0) {
                              const _errs32 = errors;
                              if (typeof data12.message !== "string") {
                                validate22.errors = [{ instancePath: instancePath + "/problems/" + i4 + "/message", schemaPath: "#/$defs/reason/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid10 = _errs32 === errors;
                            } else {
                              var valid10 = true;
                            }
                            if (valid10) {
                              if (data12.line !== void 0) {
                                let data14 = data12.line;
                                const _errs34 = errors;
                                if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14))) && data14 !== null) {
                                  validate22.errors = [{ instancePath: instancePath + "/problems/" + i4 + "/line", schemaPath: "#/$defs/reason/properties/line/type", keyword: "type", params: { type: schema37.properties.line.type }, message: "must be integer,null" }];
                                  return false;
                                }
                                var valid10 = _errs34 === errors;
                              } else {
                                var valid10 = true;
                              }
                              if (valid10) {
                                if (data12.hint !== void 0) {
                                  const _errs36 = errors;
                                  if (typeof data12.hint !== "string") {
                                    validate22.errors = [{ instancePath: instancePath + "/problems/" + i4 + "/hint", schemaPath: "#/$defs/reason/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid10 = _errs36 === errors;
                                } else {
                                  var valid10 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate22.errors = [{ instancePath: instancePath + "/problems/" + i4, schemaPath: "#/$defs/reason/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                        return false;
                      }
                    }
                    var valid8 = _errs28 === errors;
                    if (!valid8) {
                      break;
                    }
                  }
                } else {
                  validate22.errors = [{ instancePath: instancePath + "/problems", schemaPath: "#/properties/problems/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs26 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.schemaVersion === void 0 && (missing0 = "schemaVersion") || data.runId === void 0 && (missing0 = "runId") || data.engine === void 0 && (missing0 = "engine") || data.path === void 0 && (missing0 = "path") || data.file === void 0 && (missing0 = "file") || data.title === void 0 && (missing0 = "title") || data.hash === void 0 && (missing0 = "hash") || data.document === void 0 && (missing0 = "document") || data.cwd === void 0 && (missing0 = "cwd") || data.operator === void 0 && (missing0 = "operator") || data.policy === void 0 && (missing0 = "policy") || data.selection === void 0 && (missing0 = "selection") || data.given === void 0 && (missing0 = "given")) {
        validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema32.properties, key0)) {
            validate21.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate21.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate21.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate21.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("run-started" !== data.kind) {
                  validate21.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "run-started" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.schemaVersion !== void 0) {
                  const _errs7 = errors;
                  if (1 !== data.schemaVersion) {
                    validate21.errors = [{ instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.runId !== void 0) {
                    const _errs8 = errors;
                    if (typeof data.runId !== "string") {
                      validate21.errors = [{ instancePath: instancePath + "/runId", schemaPath: "#/properties/runId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.engine !== void 0) {
                      const _errs10 = errors;
                      if (typeof data.engine !== "string") {
                        validate21.errors = [{ instancePath: instancePath + "/engine", schemaPath: "#/properties/engine/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.path !== void 0) {
                        const _errs12 = errors;
                        if (typeof data.path !== "string") {
                          validate21.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.file !== void 0) {
                          let data7 = data.file;
                          const _errs14 = errors;
                          if (typeof data7 !== "string" && data7 !== null) {
                            validate21.errors = [{ instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: schema32.properties.file.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.title !== void 0) {
                            let data8 = data.title;
                            const _errs16 = errors;
                            if (typeof data8 !== "string" && data8 !== null) {
                              validate21.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: schema32.properties.title.type }, message: "must be string,null" }];
                              return false;
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.hash !== void 0) {
                              const _errs18 = errors;
                              if (typeof data.hash !== "string") {
                                validate21.errors = [{ instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.document !== void 0) {
                                const _errs20 = errors;
                                if (typeof data.document !== "string") {
                                  validate21.errors = [{ instancePath: instancePath + "/document", schemaPath: "#/properties/document/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.cwd !== void 0) {
                                  const _errs22 = errors;
                                  if (typeof data.cwd !== "string") {
                                    validate21.errors = [{ instancePath: instancePath + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.operator !== void 0) {
                                    const _errs24 = errors;
                                    if (typeof data.operator !== "string") {
                                      validate21.errors = [{ instancePath: instancePath + "/operator", schemaPath: "#/properties/operator/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid0 = _errs24 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.policy !== void 0) {
                                      let data13 = data.policy;
                                      const _errs26 = errors;
                                      const _errs27 = errors;
                                      if (errors === _errs27) {
                                        if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                                          let missing1;
                                          if (data13.mode === void 0 && (missing1 = "mode") || data13.attended === void 0 && (missing1 = "attended") || data13.yes === void 0 && (missing1 = "yes") || data13.acceptExamples === void 0 && (missing1 = "acceptExamples") || data13.approve === void 0 && (missing1 = "approve") || data13.rehearsal === void 0 && (missing1 = "rehearsal") || data13.record === void 0 && (missing1 = "record")) {
                                            validate21.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/$defs/policy/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                            return false;
                                          } else {
                                            const _errs29 = errors;
                                            for (const key1 in data13) {
                                              if (!func1.call(schema33.properties, key1)) {
                                                validate21.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/$defs/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                                return false;
                                                break;
                                              }
                                            }
                                            if (_errs29 === errors) {
                                              if (data13.mode !== void 0) {
                                                let data14 = data13.mode;
                                                const _errs30 = errors;
                                                if (!(data14 === "normal" || data14 === "read-only" || data14 === "dry-run")) {
                                                  validate21.errors = [{ instancePath: instancePath + "/policy/mode", schemaPath: "#/$defs/policy/properties/mode/enum", keyword: "enum", params: { allowedValues: schema33.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
                                                  return false;
                                                }
                                                var valid2 = _errs30 === errors;
                                              } else {
                                                var valid2 = true;
                                              }
                                              if (valid2) {
                                                if (data13.attended !== void 0) {
                                                  const _errs31 = errors;
                                                  if (typeof data13.attended !== "boolean") {
                                                    validate21.errors = [{ instancePath: instancePath + "/policy/attended", schemaPath: "#/$defs/policy/properties/attended/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                    return false;
                                                  }
                                                  var valid2 = _errs31 === errors;
                                                } else {
                                                  var valid2 = true;
                                                }
                                                if (valid2) {
                                                  if (data13.yes !== void 0) {
                                                    const _errs33 = errors;
                                                    if (typeof data13.yes !== "boolean") {
                                                      validate21.errors = [{ instancePath: instancePath + "/policy/yes", schemaPath: "#/$defs/policy/properties/yes/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                      return false;
                                                    }
                                                    var valid2 = _errs33 === errors;
                                                  } else {
                                                    var valid2 = true;
                                                  }
                                                  if (valid2) {
                                                    if (data13.acceptExamples !== void 0) {
                                                      const _errs35 = errors;
                                                      if (typeof data13.acceptExamples !== "boolean") {
                                                        validate21.errors = [{ instancePath: instancePath + "/policy/acceptExamples", schemaPath: "#/$defs/policy/properties/acceptExamples/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                        return false;
                                                      }
                                                      var valid2 = _errs35 === errors;
                                                    } else {
                                                      var valid2 = true;
                                                    }
                                                    if (valid2) {
                                                      if (data13.approve !== void 0) {
                                                        let data18 = data13.approve;
                                                        const _errs37 = errors;
                                                        if (errors === _errs37) {
                                                          if (Array.isArray(data18)) {
                                                            var valid3 = true;
                                                            const len0 = data18.length;
                                                            for (let i0 = 0; i0 < len0; i0++) {
                                                              const _errs39 = errors;
                                                              if (typeof data18[i0] !== "string") {
                                                                validate21.errors = [{ instancePath: instancePath + "/policy/approve/" + i0, schemaPath: "#/$defs/policy/properties/approve/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                return false;
                                                              }
                                                              var valid3 = _errs39 === errors;
                                                              if (!valid3) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            validate21.errors = [{ instancePath: instancePath + "/policy/approve", schemaPath: "#/$defs/policy/properties/approve/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                            return false;
                                                          }
                                                        }
                                                        var valid2 = _errs37 === errors;
                                                      } else {
                                                        var valid2 = true;
                                                      }
                                                      if (valid2) {
                                                        if (data13.rehearsal !== void 0) {
                                                          const _errs41 = errors;
                                                          if (typeof data13.rehearsal !== "boolean") {
                                                            validate21.errors = [{ instancePath: instancePath + "/policy/rehearsal", schemaPath: "#/$defs/policy/properties/rehearsal/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                            return false;
                                                          }
                                                          var valid2 = _errs41 === errors;
                                                        } else {
                                                          var valid2 = true;
                                                        }
                                                        if (valid2) {
                                                          if (data13.record !== void 0) {
                                                            const _errs43 = errors;
                                                            if (typeof data13.record !== "boolean") {
                                                              validate21.errors = [{ instancePath: instancePath + "/policy/record", schemaPath: "#/$defs/policy/properties/record/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                              return false;
                                                            }
                                                            var valid2 = _errs43 === errors;
                                                          } else {
                                                            var valid2 = true;
                                                          }
                                                          if (valid2) {
                                                            if (data13.prometheus !== void 0) {
                                                              let data22 = data13.prometheus;
                                                              const _errs45 = errors;
                                                              if (typeof data22 !== "string" && data22 !== null) {
                                                                validate21.errors = [{ instancePath: instancePath + "/policy/prometheus", schemaPath: "#/$defs/policy/properties/prometheus/type", keyword: "type", params: { type: schema33.properties.prometheus.type }, message: "must be string,null" }];
                                                                return false;
                                                              }
                                                              var valid2 = _errs45 === errors;
                                                            } else {
                                                              var valid2 = true;
                                                            }
                                                            if (valid2) {
                                                              if (data13.ran !== void 0) {
                                                                let data23 = data13.ran;
                                                                const _errs47 = errors;
                                                                if (errors === _errs47) {
                                                                  if (Array.isArray(data23)) {
                                                                    var valid4 = true;
                                                                    const len1 = data23.length;
                                                                    for (let i1 = 0; i1 < len1; i1++) {
                                                                      const _errs49 = errors;
                                                                      if (typeof data23[i1] !== "string") {
                                                                        validate21.errors = [{ instancePath: instancePath + "/policy/ran/" + i1, schemaPath: "#/$defs/policy/properties/ran/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                        return false;
                                                                      }
                                                                      var valid4 = _errs49 === errors;
                                                                      if (!valid4) {
                                                                        break;
                                                                      }
                                                                    }
                                                                  } else {
                                                                    validate21.errors = [{ instancePath: instancePath + "/policy/ran", schemaPath: "#/$defs/policy/properties/ran/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                    return false;
                                                                  }
                                                                }
                                                                var valid2 = _errs47 === errors;
                                                              } else {
                                                                var valid2 = true;
                                                              }
                                                              if (valid2) {
                                                                if (data13.again !== void 0) {
                                                                  let data25 = data13.again;
                                                                  const _errs51 = errors;
                                                                  if (errors === _errs51) {
                                                                    if (Array.isArray(data25)) {
                                                                      var valid5 = true;
                                                                      const len2 = data25.length;
                                                                      for (let i2 = 0; i2 < len2; i2++) {
                                                                        const _errs53 = errors;
                                                                        if (typeof data25[i2] !== "string") {
                                                                          validate21.errors = [{ instancePath: instancePath + "/policy/again/" + i2, schemaPath: "#/$defs/policy/properties/again/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                          return false;
                                                                        }
                                                                        var valid5 = _errs53 === errors;
                                                                        if (!valid5) {
                                                                          break;
                                                                        }
                                                                      }
                                                                    } else {
                                                                      validate21.errors = [{ instancePath: instancePath + "/policy/again", schemaPath: "#/$defs/policy/properties/again/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                                      return false;
                                                                    }
                                                                  }
                                                                  var valid2 = _errs51 === errors;
                                                                } else {
                                                                  var valid2 = true;
                                                                }
                                                                if (valid2) {
                                                                  if (data13.undo !== void 0) {
                                                                    const _errs55 = errors;
                                                                    if (typeof data13.undo !== "boolean") {
                                                                      validate21.errors = [{ instancePath: instancePath + "/policy/undo", schemaPath: "#/$defs/policy/properties/undo/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                                      return false;
                                                                    }
                                                                    var valid2 = _errs55 === errors;
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
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        } else {
                                          validate21.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/$defs/policy/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs26 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.selection !== void 0) {
                                        let data28 = data.selection;
                                        const _errs57 = errors;
                                        const _errs58 = errors;
                                        if (errors === _errs58) {
                                          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                                            let missing2;
                                            if (data28.from === void 0 && (missing2 = "from") || data28.until === void 0 && (missing2 = "until") || data28.only === void 0 && (missing2 = "only") || data28.skip === void 0 && (missing2 = "skip") || data28.choose === void 0 && (missing2 = "choose")) {
                                              validate21.errors = [{ instancePath: instancePath + "/selection", schemaPath: "#/$defs/selection/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                              return false;
                                            } else {
                                              const _errs60 = errors;
                                              for (const key2 in data28) {
                                                if (!(key2 === "from" || key2 === "until" || key2 === "only" || key2 === "skip" || key2 === "choose")) {
                                                  validate21.errors = [{ instancePath: instancePath + "/selection", schemaPath: "#/$defs/selection/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                                  return false;
                                                  break;
                                                }
                                              }
                                              if (_errs60 === errors) {
                                                if (data28.from !== void 0) {
                                                  let data29 = data28.from;
                                                  const _errs61 = errors;
                                                  if (typeof data29 !== "string" && data29 !== null) {
                                                    validate21.errors = [{ instancePath: instancePath + "/selection/from", schemaPath: "#/$defs/selection/properties/from/type", keyword: "type", params: { type: schema34.properties.from.type }, message: "must be string,null" }];
                                                    return false;
                                                  }
                                                  var valid7 = _errs61 === errors;
                                                } else {
                                                  var valid7 = true;
                                                }
                                                if (valid7) {
                                                  if (data28.until !== void 0) {
                                                    let data30 = data28.until;
                                                    const _errs63 = errors;
                                                    if (typeof data30 !== "string" && data30 !== null) {
                                                      validate21.errors = [{ instancePath: instancePath + "/selection/until", schemaPath: "#/$defs/selection/properties/until/type", keyword: "type", params: { type: schema34.properties.until.type }, message: "must be string,null" }];
                                                      return false;
                                                    }
                                                    var valid7 = _errs63 === errors;
                                                  } else {
                                                    var valid7 = true;
                                                  }
                                                  if (valid7) {
                                                    if (data28.only !== void 0) {
                                                      let data31 = data28.only;
                                                      const _errs65 = errors;
                                                      if (errors === _errs65) {
                                                        if (Array.isArray(data31)) {
                                                          var valid8 = true;
                                                          const len3 = data31.length;
                                                          for (let i3 = 0; i3 < len3; i3++) {
                                                            const _errs67 = errors;
                                                            if (typeof data31[i3] !== "string") {
                                                              validate21.errors = [{ instancePath: instancePath + "/selection/only/" + i3, schemaPath: "#/$defs/selection/properties/only/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid8 = _errs67 === errors;
                                                            if (!valid8) {
                                                              break;
                                                            }
                                                          }
                                                        } else {
                                                          validate21.errors = [{ instancePath: instancePath + "/selection/only", schemaPath: "#/$defs/selection/properties/only/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                          return false;
                                                        }
                                                      }
                                                      var valid7 = _errs65 === errors;
                                                    } else {
                                                      var valid7 = true;
                                                    }
                                                    if (valid7) {
                                                      if (data28.skip !== void 0) {
                                                        let data33 = data28.skip;
                                                        const _errs69 = errors;
                                                        if (errors === _errs69) {
                                                          if (Array.isArray(data33)) {
                                                            var valid9 = true;
                                                            const len4 = data33.length;
                                                            for (let i4 = 0; i4 < len4; i4++) {
                                                              const _errs71 = errors;
                                                              if (typeof data33[i4] !== "string") {
                                                                validate21.errors = [{ instancePath: instancePath + "/selection/skip/" + i4, schemaPath: "#/$defs/selection/properties/skip/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                return false;
                                                              }
                                                              var valid9 = _errs71 === errors;
                                                              if (!valid9) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            validate21.errors = [{ instancePath: instancePath + "/selection/skip", schemaPath: "#/$defs/selection/properties/skip/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                            return false;
                                                          }
                                                        }
                                                        var valid7 = _errs69 === errors;
                                                      } else {
                                                        var valid7 = true;
                                                      }
                                                      if (valid7) {
                                                        if (data28.choose !== void 0) {
                                                          let data35 = data28.choose;
                                                          const _errs73 = errors;
                                                          if (errors === _errs73) {
                                                            if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                                                              for (const key3 in data35) {
                                                                const _errs76 = errors;
                                                                if (typeof data35[key3] !== "string") {
                                                                  validate21.errors = [{ instancePath: instancePath + "/selection/choose/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/selection/properties/choose/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                  return false;
                                                                }
                                                                var valid10 = _errs76 === errors;
                                                                if (!valid10) {
                                                                  break;
                                                                }
                                                              }
                                                            } else {
                                                              validate21.errors = [{ instancePath: instancePath + "/selection/choose", schemaPath: "#/$defs/selection/properties/choose/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                              return false;
                                                            }
                                                          }
                                                          var valid7 = _errs73 === errors;
                                                        } else {
                                                          var valid7 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          } else {
                                            validate21.errors = [{ instancePath: instancePath + "/selection", schemaPath: "#/$defs/selection/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs57 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.given !== void 0) {
                                          let data37 = data.given;
                                          const _errs78 = errors;
                                          if (errors === _errs78) {
                                            if (Array.isArray(data37)) {
                                              var valid11 = true;
                                              const len5 = data37.length;
                                              for (let i5 = 0; i5 < len5; i5++) {
                                                const _errs80 = errors;
                                                if (typeof data37[i5] !== "string") {
                                                  validate21.errors = [{ instancePath: instancePath + "/given/" + i5, schemaPath: "#/properties/given/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                  return false;
                                                }
                                                var valid11 = _errs80 === errors;
                                                if (!valid11) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate21.errors = [{ instancePath: instancePath + "/given", schemaPath: "#/properties/given/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs78 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.target !== void 0) {
                                            const _errs82 = errors;
                                            if (!validate22(data.target, { instancePath: instancePath + "/target", parentData: data, parentDataProperty: "target", rootData, dynamicAnchors })) {
                                              vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs82 === errors;
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
        }
      }
    } else {
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema38 = { "title": "RunResumed", "description": "The run goes on in another process.", "type": "object", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "run-resumed" }, "engine": { "type": "string" }, "operator": { "type": "string" }, "policy": { "$ref": "#/$defs/policy" }, "hash": { "type": "string" }, "document": { "type": "string", "description": "Name, in the run's folder, of the copy that the rest of the run is planned from." }, "stale": { "type": "boolean", "description": "What was read, decided and approved before is too old to stand on." }, "renamed": { "type": "array", "description": "Commands and tasks that have another id in the changed document.", "items": { "title": "RenamedItem", "type": "object", "properties": { "from": { "type": "string" }, "to": { "type": "string" } }, "required": ["from", "to"], "additionalProperties": false } }, "target": { "$ref": "#/$defs/target" } }, "required": ["seq", "at", "kind", "engine", "operator", "policy", "hash", "document", "stale", "renamed"], "additionalProperties": false };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.engine === void 0 && (missing0 = "engine") || data.operator === void 0 && (missing0 = "operator") || data.policy === void 0 && (missing0 = "policy") || data.hash === void 0 && (missing0 = "hash") || data.document === void 0 && (missing0 = "document") || data.stale === void 0 && (missing0 = "stale") || data.renamed === void 0 && (missing0 = "renamed")) {
        validate24.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema38.properties, key0)) {
            validate24.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate24.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate24.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate24.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("run-resumed" !== data.kind) {
                  validate24.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "run-resumed" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.engine !== void 0) {
                  const _errs7 = errors;
                  if (typeof data.engine !== "string") {
                    validate24.errors = [{ instancePath: instancePath + "/engine", schemaPath: "#/properties/engine/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.operator !== void 0) {
                    const _errs9 = errors;
                    if (typeof data.operator !== "string") {
                      validate24.errors = [{ instancePath: instancePath + "/operator", schemaPath: "#/properties/operator/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.policy !== void 0) {
                      let data5 = data.policy;
                      const _errs11 = errors;
                      const _errs12 = errors;
                      if (errors === _errs12) {
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          let missing1;
                          if (data5.mode === void 0 && (missing1 = "mode") || data5.attended === void 0 && (missing1 = "attended") || data5.yes === void 0 && (missing1 = "yes") || data5.acceptExamples === void 0 && (missing1 = "acceptExamples") || data5.approve === void 0 && (missing1 = "approve") || data5.rehearsal === void 0 && (missing1 = "rehearsal") || data5.record === void 0 && (missing1 = "record")) {
                            validate24.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/$defs/policy/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                            return false;
                          } else {
                            const _errs14 = errors;
                            for (const key1 in data5) {
                              if (!func1.call(schema33.properties, key1)) {
                                validate24.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/$defs/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                return false;
                                break;
                              }
                            }
                            if (_errs14 === errors) {
                              if (data5.mode !== void 0) {
                                let data6 = data5.mode;
                                const _errs15 = errors;
                                if (!(data6 === "normal" || data6 === "read-only" || data6 === "dry-run")) {
                                  validate24.errors = [{ instancePath: instancePath + "/policy/mode", schemaPath: "#/$defs/policy/properties/mode/enum", keyword: "enum", params: { allowedValues: schema33.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid2 = _errs15 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data5.attended !== void 0) {
                                  const _errs16 = errors;
                                  if (typeof data5.attended !== "boolean") {
                                    validate24.errors = [{ instancePath: instancePath + "/policy/attended", schemaPath: "#/$defs/policy/properties/attended/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                    return false;
                                  }
                                  var valid2 = _errs16 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data5.yes !== void 0) {
                                    const _errs18 = errors;
                                    if (typeof data5.yes !== "boolean") {
                                      validate24.errors = [{ instancePath: instancePath + "/policy/yes", schemaPath: "#/$defs/policy/properties/yes/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                      return false;
                                    }
                                    var valid2 = _errs18 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data5.acceptExamples !== void 0) {
                                      const _errs20 = errors;
                                      if (typeof data5.acceptExamples !== "boolean") {
                                        validate24.errors = [{ instancePath: instancePath + "/policy/acceptExamples", schemaPath: "#/$defs/policy/properties/acceptExamples/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                        return false;
                                      }
                                      var valid2 = _errs20 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data5.approve !== void 0) {
                                        let data10 = data5.approve;
                                        const _errs22 = errors;
                                        if (errors === _errs22) {
                                          if (Array.isArray(data10)) {
                                            var valid3 = true;
                                            const len0 = data10.length;
                                            for (let i0 = 0; i0 < len0; i0++) {
                                              const _errs24 = errors;
                                              if (typeof data10[i0] !== "string") {
                                                validate24.errors = [{ instancePath: instancePath + "/policy/approve/" + i0, schemaPath: "#/$defs/policy/properties/approve/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                return false;
                                              }
                                              var valid3 = _errs24 === errors;
                                              if (!valid3) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate24.errors = [{ instancePath: instancePath + "/policy/approve", schemaPath: "#/$defs/policy/properties/approve/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid2 = _errs22 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data5.rehearsal !== void 0) {
                                          const _errs26 = errors;
                                          if (typeof data5.rehearsal !== "boolean") {
                                            validate24.errors = [{ instancePath: instancePath + "/policy/rehearsal", schemaPath: "#/$defs/policy/properties/rehearsal/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                            return false;
                                          }
                                          var valid2 = _errs26 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                        if (valid2) {
                                          if (data5.record !== void 0) {
                                            const _errs28 = errors;
                                            if (typeof data5.record !== "boolean") {
                                              validate24.errors = [{ instancePath: instancePath + "/policy/record", schemaPath: "#/$defs/policy/properties/record/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                              return false;
                                            }
                                            var valid2 = _errs28 === errors;
                                          } else {
                                            var valid2 = true;
                                          }
                                          if (valid2) {
                                            if (data5.prometheus !== void 0) {
                                              let data14 = data5.prometheus;
                                              const _errs30 = errors;
                                              if (typeof data14 !== "string" && data14 !== null) {
                                                validate24.errors = [{ instancePath: instancePath + "/policy/prometheus", schemaPath: "#/$defs/policy/properties/prometheus/type", keyword: "type", params: { type: schema33.properties.prometheus.type }, message: "must be string,null" }];
                                                return false;
                                              }
                                              var valid2 = _errs30 === errors;
                                            } else {
                                              var valid2 = true;
                                            }
                                            if (valid2) {
                                              if (data5.ran !== void 0) {
                                                let data15 = data5.ran;
                                                const _errs32 = errors;
                                                if (errors === _errs32) {
                                                  if (Array.isArray(data15)) {
                                                    var valid4 = true;
                                                    const len1 = data15.length;
                                                    for (let i1 = 0; i1 < len1; i1++) {
                                                      const _errs34 = errors;
                                                      if (typeof data15[i1] !== "string") {
                                                        validate24.errors = [{ instancePath: instancePath + "/policy/ran/" + i1, schemaPath: "#/$defs/policy/properties/ran/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                        return false;
                                                      }
                                                      var valid4 = _errs34 === errors;
                                                      if (!valid4) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    validate24.errors = [{ instancePath: instancePath + "/policy/ran", schemaPath: "#/$defs/policy/properties/ran/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                    return false;
                                                  }
                                                }
                                                var valid2 = _errs32 === errors;
                                              } else {
                                                var valid2 = true;
                                              }
                                              if (valid2) {
                                                if (data5.again !== void 0) {
                                                  let data17 = data5.again;
                                                  const _errs36 = errors;
                                                  if (errors === _errs36) {
                                                    if (Array.isArray(data17)) {
                                                      var valid5 = true;
                                                      const len2 = data17.length;
                                                      for (let i2 = 0; i2 < len2; i2++) {
                                                        const _errs38 = errors;
                                                        if (typeof data17[i2] !== "string") {
                                                          validate24.errors = [{ instancePath: instancePath + "/policy/again/" + i2, schemaPath: "#/$defs/policy/properties/again/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                          return false;
                                                        }
                                                        var valid5 = _errs38 === errors;
                                                        if (!valid5) {
                                                          break;
                                                        }
                                                      }
                                                    } else {
                                                      validate24.errors = [{ instancePath: instancePath + "/policy/again", schemaPath: "#/$defs/policy/properties/again/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid2 = _errs36 === errors;
                                                } else {
                                                  var valid2 = true;
                                                }
                                                if (valid2) {
                                                  if (data5.undo !== void 0) {
                                                    const _errs40 = errors;
                                                    if (typeof data5.undo !== "boolean") {
                                                      validate24.errors = [{ instancePath: instancePath + "/policy/undo", schemaPath: "#/$defs/policy/properties/undo/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                      return false;
                                                    }
                                                    var valid2 = _errs40 === errors;
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
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate24.errors = [{ instancePath: instancePath + "/policy", schemaPath: "#/$defs/policy/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.hash !== void 0) {
                        const _errs42 = errors;
                        if (typeof data.hash !== "string") {
                          validate24.errors = [{ instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs42 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.document !== void 0) {
                          const _errs44 = errors;
                          if (typeof data.document !== "string") {
                            validate24.errors = [{ instancePath: instancePath + "/document", schemaPath: "#/properties/document/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs44 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.stale !== void 0) {
                            const _errs46 = errors;
                            if (typeof data.stale !== "boolean") {
                              validate24.errors = [{ instancePath: instancePath + "/stale", schemaPath: "#/properties/stale/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                              return false;
                            }
                            var valid0 = _errs46 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.renamed !== void 0) {
                              let data23 = data.renamed;
                              const _errs48 = errors;
                              if (errors === _errs48) {
                                if (Array.isArray(data23)) {
                                  var valid6 = true;
                                  const len3 = data23.length;
                                  for (let i3 = 0; i3 < len3; i3++) {
                                    let data24 = data23[i3];
                                    const _errs50 = errors;
                                    if (errors === _errs50) {
                                      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                                        let missing2;
                                        if (data24.from === void 0 && (missing2 = "from") || data24.to === void 0 && (missing2 = "to")) {
                                          validate24.errors = [{ instancePath: instancePath + "/renamed/" + i3, schemaPath: "#/properties/renamed/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                          return false;
                                        } else {
                                          const _errs52 = errors;
                                          for (const key2 in data24) {
                                            if (!(key2 === "from" || key2 === "to")) {
                                              validate24.errors = [{ instancePath: instancePath + "/renamed/" + i3, schemaPath: "#/properties/renamed/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs52 === errors) {
                                            if (data24.from !== void 0) {
                                              const _errs53 = errors;
                                              if (typeof data24.from !== "string") {
                                                validate24.errors = [{ instancePath: instancePath + "/renamed/" + i3 + "/from", schemaPath: "#/properties/renamed/items/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                return false;
                                              }
                                              var valid7 = _errs53 === errors;
                                            } else {
                                              var valid7 = true;
                                            }
                                            if (valid7) {
                                              if (data24.to !== void 0) {
                                                const _errs55 = errors;
                                                if (typeof data24.to !== "string") {
                                                  validate24.errors = [{ instancePath: instancePath + "/renamed/" + i3 + "/to", schemaPath: "#/properties/renamed/items/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                  return false;
                                                }
                                                var valid7 = _errs55 === errors;
                                              } else {
                                                var valid7 = true;
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate24.errors = [{ instancePath: instancePath + "/renamed/" + i3, schemaPath: "#/properties/renamed/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                        return false;
                                      }
                                    }
                                    var valid6 = _errs50 === errors;
                                    if (!valid6) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate24.errors = [{ instancePath: instancePath + "/renamed", schemaPath: "#/properties/renamed/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                  return false;
                                }
                              }
                              var valid0 = _errs48 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.target !== void 0) {
                                const _errs57 = errors;
                                if (!validate22(data.target, { instancePath: instancePath + "/target", parentData: data, parentDataProperty: "target", rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs57 === errors;
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
      validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.command === void 0 && (missing0 = "command") || data.places === void 0 && (missing0 = "places") || data.problems === void 0 && (missing0 = "problems")) {
        validate26.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "kind" || key0 === "command" || key0 === "places" || key0 === "problems")) {
            validate26.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate26.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate26.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate26.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("target-checked" !== data.kind) {
                  validate26.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "target-checked" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.command !== void 0) {
                  const _errs7 = errors;
                  if (typeof data.command !== "string") {
                    validate26.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.places !== void 0) {
                    let data4 = data.places;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (Array.isArray(data4)) {
                        var valid1 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          let data5 = data4[i0];
                          const _errs11 = errors;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                              let missing1;
                              if (data5.tools === void 0 && (missing1 = "tools") || data5.lines === void 0 && (missing1 = "lines") || data5.facts === void 0 && (missing1 = "facts")) {
                                validate26.errors = [{ instancePath: instancePath + "/places/" + i0, schemaPath: "#/$defs/place/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                return false;
                              } else {
                                const _errs14 = errors;
                                for (const key1 in data5) {
                                  if (!(key1 === "tools" || key1 === "lines" || key1 === "facts")) {
                                    validate26.errors = [{ instancePath: instancePath + "/places/" + i0, schemaPath: "#/$defs/place/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs14 === errors) {
                                  if (data5.tools !== void 0) {
                                    let data6 = data5.tools;
                                    const _errs15 = errors;
                                    if (errors === _errs15) {
                                      if (Array.isArray(data6)) {
                                        var valid4 = true;
                                        const len1 = data6.length;
                                        for (let i1 = 0; i1 < len1; i1++) {
                                          const _errs17 = errors;
                                          if (typeof data6[i1] !== "string") {
                                            validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/tools/" + i1, schemaPath: "#/$defs/place/properties/tools/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid4 = _errs17 === errors;
                                          if (!valid4) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/tools", schemaPath: "#/$defs/place/properties/tools/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                        return false;
                                      }
                                    }
                                    var valid3 = _errs15 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data5.lines !== void 0) {
                                      let data8 = data5.lines;
                                      const _errs19 = errors;
                                      if (errors === _errs19) {
                                        if (Array.isArray(data8)) {
                                          var valid5 = true;
                                          const len2 = data8.length;
                                          for (let i2 = 0; i2 < len2; i2++) {
                                            let data9 = data8[i2];
                                            const _errs21 = errors;
                                            if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)))) {
                                              validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/lines/" + i2, schemaPath: "#/$defs/place/properties/lines/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                              return false;
                                            }
                                            var valid5 = _errs21 === errors;
                                            if (!valid5) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/lines", schemaPath: "#/$defs/place/properties/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                          return false;
                                        }
                                      }
                                      var valid3 = _errs19 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data5.facts !== void 0) {
                                        let data10 = data5.facts;
                                        const _errs23 = errors;
                                        if (errors === _errs23) {
                                          if (Array.isArray(data10)) {
                                            var valid6 = true;
                                            const len3 = data10.length;
                                            for (let i3 = 0; i3 < len3; i3++) {
                                              let data11 = data10[i3];
                                              const _errs25 = errors;
                                              if (errors === _errs25) {
                                                if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                                  let missing2;
                                                  if (data11.key === void 0 && (missing2 = "key") || data11.value === void 0 && (missing2 = "value") || data11.source === void 0 && (missing2 = "source")) {
                                                    validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3, schemaPath: "#/$defs/place/properties/facts/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                                    return false;
                                                  } else {
                                                    const _errs27 = errors;
                                                    for (const key2 in data11) {
                                                      if (!(key2 === "key" || key2 === "value" || key2 === "source")) {
                                                        validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3, schemaPath: "#/$defs/place/properties/facts/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs27 === errors) {
                                                      if (data11.key !== void 0) {
                                                        let data12 = data11.key;
                                                        const _errs28 = errors;
                                                        if (!(data12 === "kubectl-context" || data12 === "kubectl-server" || data12 === "argocd-server" || data12 === "aws-profile" || data12 === "aws-account" || data12 === "aws-region" || data12 === "git-remote")) {
                                                          validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3 + "/key", schemaPath: "#/$defs/place/properties/facts/items/properties/key/enum", keyword: "enum", params: { allowedValues: schema36.properties.facts.items.properties.key.enum }, message: "must be equal to one of the allowed values" }];
                                                          return false;
                                                        }
                                                        var valid7 = _errs28 === errors;
                                                      } else {
                                                        var valid7 = true;
                                                      }
                                                      if (valid7) {
                                                        if (data11.value !== void 0) {
                                                          let data13 = data11.value;
                                                          const _errs29 = errors;
                                                          if (typeof data13 !== "string" && data13 !== null) {
                                                            validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3 + "/value", schemaPath: "#/$defs/place/properties/facts/items/properties/value/type", keyword: "type", params: { type: schema36.properties.facts.items.properties.value.type }, message: "must be string,null" }];
                                                            return false;
                                                          }
                                                          var valid7 = _errs29 === errors;
                                                        } else {
                                                          var valid7 = true;
                                                        }
                                                        if (valid7) {
                                                          if (data11.source !== void 0) {
                                                            const _errs31 = errors;
                                                            if (typeof data11.source !== "string") {
                                                              validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3 + "/source", schemaPath: "#/$defs/place/properties/facts/items/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            var valid7 = _errs31 === errors;
                                                          } else {
                                                            var valid7 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts/" + i3, schemaPath: "#/$defs/place/properties/facts/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                                  return false;
                                                }
                                              }
                                              var valid6 = _errs25 === errors;
                                              if (!valid6) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate26.errors = [{ instancePath: instancePath + "/places/" + i0 + "/facts", schemaPath: "#/$defs/place/properties/facts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                            return false;
                                          }
                                        }
                                        var valid3 = _errs23 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate26.errors = [{ instancePath: instancePath + "/places/" + i0, schemaPath: "#/$defs/place/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                              return false;
                            }
                          }
                          var valid1 = _errs11 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      } else {
                        validate26.errors = [{ instancePath: instancePath + "/places", schemaPath: "#/properties/places/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.problems !== void 0) {
                      let data15 = data.problems;
                      const _errs33 = errors;
                      if (errors === _errs33) {
                        if (Array.isArray(data15)) {
                          var valid8 = true;
                          const len4 = data15.length;
                          for (let i4 = 0; i4 < len4; i4++) {
                            let data16 = data15[i4];
                            const _errs35 = errors;
                            const _errs36 = errors;
                            if (errors === _errs36) {
                              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                                let missing3;
                                if (data16.message === void 0 && (missing3 = "message") || data16.line === void 0 && (missing3 = "line") || data16.hint === void 0 && (missing3 = "hint")) {
                                  validate26.errors = [{ instancePath: instancePath + "/problems/" + i4, schemaPath: "#/$defs/reason/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                  return false;
                                } else {
                                  const _errs38 = errors;
                                  for (const key3 in data16) {
                                    if (!(key3 === "message" || key3 === "line" || key3 === "hint")) {
                                      validate26.errors = [{ instancePath: instancePath + "/problems/" + i4, schemaPath: "#/$defs/reason/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs38 === errors) {
                                    if (data16.message !== void 0) {
                                      const _errs39 = errors;
                                      if (typeof data16.message !== "string") {
                                        validate26.errors = [{ instancePath: instancePath + "/problems/" + i4 + "/message", schemaPath: "#/$defs/reason/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid10 = _errs39 === errors;
                                    } else {
                                      var valid10 = true;
                                    }
                                    if (valid10) {
                                      if (data16.line !== void 0) {
                                        let data18 = data16.line;
                                        const _errs41 = errors;
                                        if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18))) && data18 !== null) {
                                          validate26.errors = [{ instancePath: instancePath + "/problems/" + i4 + "/line", schemaPath: "#/$defs/reason/properties/line/type", keyword: "type", params: { type: schema37.properties.line.type }, message: "must be integer,null" }];
                                          return false;
                                        }
                                        var valid10 = _errs41 === errors;
                                      } else {
                                        var valid10 = true;
                                      }
                                      if (valid10) {
                                        if (data16.hint !== void 0) {
                                          const _errs43 = errors;
                                          if (typeof data16.hint !== "string") {
                                            validate26.errors = [{ instancePath: instancePath + "/problems/" + i4 + "/hint", schemaPath: "#/$defs/reason/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid10 = _errs43 === errors;
                                        } else {
                                          var valid10 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate26.errors = [{ instancePath: instancePath + "/problems/" + i4, schemaPath: "#/$defs/reason/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                return false;
                              }
                            }
                            var valid8 = _errs35 === errors;
                            if (!valid8) {
                              break;
                            }
                          }
                        } else {
                          validate26.errors = [{ instancePath: instancePath + "/problems", schemaPath: "#/properties/problems/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs33 === errors;
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
    } else {
      validate26.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema43 = { "type": "object", "title": "CommandFinished", "description": "A command came to an end, or it is known that it did not.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "command-finished" }, "command": { "type": "string" }, "attempt": { "type": "integer" }, "ending": { "$ref": "#/$defs/ending" }, "worked": { "type": "boolean" }, "message": { "type": ["string", "null"] }, "durationMs": { "type": "integer", "minimum": 0, "description": "Milliseconds." }, "stdoutBytes": { "type": "integer" }, "stderrBytes": { "type": "integer" }, "differences": { "type": "array", "items": { "type": "string" } }, "evidence": { "$ref": "#/$defs/evidence" }, "session": { "oneOf": [{ "$ref": "#/$defs/session" }, { "type": "null" }], "description": "The session after it; null where nothing changed." }, "returnsTo": { "type": ["string", "null"], "description": "Where the session goes back to behind this command's fence; null where it stands in no folder of the fence's own." } }, "required": ["seq", "at", "kind", "command", "attempt", "ending", "worked", "message", "durationMs", "stdoutBytes", "stderrBytes", "differences", "evidence", "session", "returnsTo"], "additionalProperties": false };
var schema44 = { "title": "CommandEnding", "description": "How a command came to its end.", "type": "object", "discriminator": { "propertyName": "kind" }, "required": ["kind"], "oneOf": [{ "type": "object", "properties": { "kind": { "const": "exited" }, "exitCode": { "type": "integer" }, "pipeline": { "type": "array", "items": { "type": "integer" }, "description": "Exit status of every member of the last pipeline." } }, "required": ["kind", "exitCode", "pipeline"], "additionalProperties": false }, { "type": "object", "description": "The command took the shell with it.", "properties": { "kind": { "const": "session-ended" }, "exitCode": { "type": ["integer", "null"] }, "signal": { "type": ["string", "null"] } }, "required": ["kind", "exitCode", "signal"], "additionalProperties": false }, { "type": "object", "properties": { "kind": { "const": "timed-out" }, "afterMs": { "type": "integer", "minimum": 0, "description": "Milliseconds." }, "bound": { "title": "TimeBound", "enum": ["fence", "flag", "default"], "description": "Whose limit it was: timeout= of its fence, --timeout, or that of commands that read or never end." }, "signal": { "type": "string", "description": "The strongest one that was needed." }, "survivors": { "type": "array", "items": { "type": "integer" }, "description": "Process ids that nothing ended." } }, "required": ["kind", "afterMs", "bound", "signal", "survivors"], "additionalProperties": false }, { "type": "object", "properties": { "kind": { "const": "interrupted" }, "signal": { "type": "string" } }, "required": ["kind", "signal"], "additionalProperties": false }, { "type": "object", "description": "A substitution in it failed, or a value was refused.", "properties": { "kind": { "const": "not-run" }, "reason": { "type": "string" } }, "required": ["kind", "reason"], "additionalProperties": false }, { "type": "object", "description": "It was put in the background, and is ready as far as the document says what that means.", "properties": { "kind": { "const": "started" }, "pid": { "type": "integer", "description": "`$!`, and as a rule the number of its process group." }, "readyAfterMs": { "type": ["integer", "null"], "minimum": 0, "description": "Milliseconds until it printed what was waited for; null where nothing was." } }, "required": ["kind", "pid", "readyAfterMs"], "additionalProperties": false }, { "type": "object", "description": "It was put in the background and did not get ready.", "properties": { "kind": { "const": "not-ready" }, "how": { "enum": ["ended", "timed-out"], "description": "It ended by itself, or it was ended because the time was up." }, "exitCode": { "type": ["integer", "null"], "description": "null where nobody can tell." }, "afterMs": { "type": "integer", "minimum": 0, "description": "Milliseconds." } }, "required": ["kind", "how", "exitCode", "afterMs"], "additionalProperties": false }] };
var schema45 = { "title": "OutputEvidence", "description": "How far the output of an execution may be looked at: what a resumed run needs to judge it without running it again.", "type": "object", "properties": { "exitIsAnswer": { "type": "boolean", "description": "A non-zero exit that is an answer and no failure." }, "notRun": { "type": ["string", "null"], "description": "Why it says nothing of the system; null where it does." }, "decides": { "type": "boolean", "description": "Decisions may stand on it." }, "stdoutBytes": { "type": "integer", "minimum": 0, "description": "Bytes of it, masked, in the files under out/: fewer of them there mean that the machine went down." }, "stderrBytes": { "type": "integer", "minimum": 0 } }, "required": ["exitIsAnswer", "notRun", "decides", "stdoutBytes", "stderrBytes"], "additionalProperties": false };
var schema46 = { "title": "SessionSnapshot", "description": "What the shell session holds, as a new one is given it: of the names that the document uses, secrets left out. Texts are byte strings, a character a byte.", "type": "object", "properties": { "names": { "type": "array", "items": { "type": "string" } }, "cwd": { "type": "string" }, "umask": { "type": "string" }, "setOptions": { "type": "array", "items": { "type": "string" }, "description": "On, as `set -o` names them." }, "shellOptions": { "type": "array", "items": { "type": "string" }, "description": "On, as `shopt` names them." }, "traps": { "type": "string", "description": "As `trap -p` prints them." }, "functions": { "type": "string", "description": "As `declare -pf` prints them." }, "declarations": { "type": "array", "items": { "title": "SnapshotDeclaration", "type": "object", "properties": { "name": { "type": "string" }, "attributes": { "type": "string", "description": "Letters of `declare`." }, "raw": { "type": ["string", "null"], "description": "The value as `declare -p` quotes it; null for a name without one." } }, "required": ["name", "attributes", "raw"], "additionalProperties": false } }, "jobs": { "type": "array", "items": { "type": "integer" }, "description": "Process groups in the background." }, "withheld": { "type": "array", "items": { "type": "string" }, "description": "Names left out because they hold a secret." } }, "required": ["names", "cwd", "umask", "setOptions", "shellOptions", "traps", "functions", "declarations", "jobs", "withheld"], "additionalProperties": false };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.command === void 0 && (missing0 = "command") || data.attempt === void 0 && (missing0 = "attempt") || data.ending === void 0 && (missing0 = "ending") || data.worked === void 0 && (missing0 = "worked") || data.message === void 0 && (missing0 = "message") || data.durationMs === void 0 && (missing0 = "durationMs") || data.stdoutBytes === void 0 && (missing0 = "stdoutBytes") || data.stderrBytes === void 0 && (missing0 = "stderrBytes") || data.differences === void 0 && (missing0 = "differences") || data.evidence === void 0 && (missing0 = "evidence") || data.session === void 0 && (missing0 = "session") || data.returnsTo === void 0 && (missing0 = "returnsTo")) {
        validate27.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema43.properties, key0)) {
            validate27.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate27.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate27.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate27.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("command-finished" !== data.kind) {
                  validate27.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "command-finished" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.command !== void 0) {
                  const _errs7 = errors;
                  if (typeof data.command !== "string") {
                    validate27.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.attempt !== void 0) {
                    let data4 = data.attempt;
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)))) {
                      validate27.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ending !== void 0) {
                      let data5 = data.ending;
                      const _errs11 = errors;
                      const _errs12 = errors;
                      if (errors === _errs12) {
                        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                          let missing1;
                          if (data5.kind === void 0 && (missing1 = "kind")) {
                            validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                            return false;
                          } else {
                            const tag0 = data5.kind;
                            if (typeof tag0 == "string") {
                              if (tag0 === "exited") {
                                const _errs15 = errors;
                                if (errors === _errs15) {
                                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                    let missing2;
                                    if (data5.kind === void 0 && (missing2 = "kind") || data5.exitCode === void 0 && (missing2 = "exitCode") || data5.pipeline === void 0 && (missing2 = "pipeline")) {
                                      validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/0/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                      return false;
                                    } else {
                                      const _errs17 = errors;
                                      for (const key1 in data5) {
                                        if (!(key1 === "kind" || key1 === "exitCode" || key1 === "pipeline")) {
                                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs17 === errors) {
                                        if (data5.kind !== void 0) {
                                          const _errs18 = errors;
                                          if ("exited" !== data5.kind) {
                                            validate27.errors = [{ instancePath: instancePath + "/ending/kind", schemaPath: "#/$defs/ending/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "exited" }, message: "must be equal to constant" }];
                                            return false;
                                          }
                                          var valid4 = _errs18 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                        if (valid4) {
                                          if (data5.exitCode !== void 0) {
                                            let data7 = data5.exitCode;
                                            const _errs19 = errors;
                                            if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)))) {
                                              validate27.errors = [{ instancePath: instancePath + "/ending/exitCode", schemaPath: "#/$defs/ending/oneOf/0/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                              return false;
                                            }
                                            var valid4 = _errs19 === errors;
                                          } else {
                                            var valid4 = true;
                                          }
                                          if (valid4) {
                                            if (data5.pipeline !== void 0) {
                                              let data8 = data5.pipeline;
                                              const _errs21 = errors;
                                              if (errors === _errs21) {
                                                if (Array.isArray(data8)) {
                                                  var valid5 = true;
                                                  const len0 = data8.length;
                                                  for (let i0 = 0; i0 < len0; i0++) {
                                                    let data9 = data8[i0];
                                                    const _errs23 = errors;
                                                    if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)))) {
                                                      validate27.errors = [{ instancePath: instancePath + "/ending/pipeline/" + i0, schemaPath: "#/$defs/ending/oneOf/0/properties/pipeline/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                      return false;
                                                    }
                                                    var valid5 = _errs23 === errors;
                                                    if (!valid5) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate27.errors = [{ instancePath: instancePath + "/ending/pipeline", schemaPath: "#/$defs/ending/oneOf/0/properties/pipeline/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                  return false;
                                                }
                                              }
                                              var valid4 = _errs21 === errors;
                                            } else {
                                              var valid4 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                var props0 = true;
                              } else if (tag0 === "session-ended") {
                                const _errs25 = errors;
                                if (errors === _errs25) {
                                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                    let missing3;
                                    if (data5.kind === void 0 && (missing3 = "kind") || data5.exitCode === void 0 && (missing3 = "exitCode") || data5.signal === void 0 && (missing3 = "signal")) {
                                      validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/1/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                      return false;
                                    } else {
                                      const _errs27 = errors;
                                      for (const key2 in data5) {
                                        if (!(key2 === "kind" || key2 === "exitCode" || key2 === "signal")) {
                                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs27 === errors) {
                                        if (data5.kind !== void 0) {
                                          const _errs28 = errors;
                                          if ("session-ended" !== data5.kind) {
                                            validate27.errors = [{ instancePath: instancePath + "/ending/kind", schemaPath: "#/$defs/ending/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "session-ended" }, message: "must be equal to constant" }];
                                            return false;
                                          }
                                          var valid7 = _errs28 === errors;
                                        } else {
                                          var valid7 = true;
                                        }
                                        if (valid7) {
                                          if (data5.exitCode !== void 0) {
                                            let data11 = data5.exitCode;
                                            const _errs29 = errors;
                                            if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11))) && data11 !== null) {
                                              validate27.errors = [{ instancePath: instancePath + "/ending/exitCode", schemaPath: "#/$defs/ending/oneOf/1/properties/exitCode/type", keyword: "type", params: { type: schema44.oneOf[1].properties.exitCode.type }, message: "must be integer,null" }];
                                              return false;
                                            }
                                            var valid7 = _errs29 === errors;
                                          } else {
                                            var valid7 = true;
                                          }
                                          if (valid7) {
                                            if (data5.signal !== void 0) {
                                              let data12 = data5.signal;
                                              const _errs31 = errors;
                                              if (typeof data12 !== "string" && data12 !== null) {
                                                validate27.errors = [{ instancePath: instancePath + "/ending/signal", schemaPath: "#/$defs/ending/oneOf/1/properties/signal/type", keyword: "type", params: { type: schema44.oneOf[1].properties.signal.type }, message: "must be string,null" }];
                                                return false;
                                              }
                                              var valid7 = _errs31 === errors;
                                            } else {
                                              var valid7 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                if (props0 !== true) {
                                  props0 = true;
                                }
                              } else if (tag0 === "timed-out") {
                                const _errs33 = errors;
                                if (errors === _errs33) {
                                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                    let missing4;
                                    if (data5.kind === void 0 && (missing4 = "kind") || data5.afterMs === void 0 && (missing4 = "afterMs") || data5.bound === void 0 && (missing4 = "bound") || data5.signal === void 0 && (missing4 = "signal") || data5.survivors === void 0 && (missing4 = "survivors")) {
                                      validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/2/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                                      return false;
                                    } else {
                                      const _errs35 = errors;
                                      for (const key3 in data5) {
                                        if (!(key3 === "kind" || key3 === "afterMs" || key3 === "bound" || key3 === "signal" || key3 === "survivors")) {
                                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs35 === errors) {
                                        if (data5.kind !== void 0) {
                                          const _errs36 = errors;
                                          if ("timed-out" !== data5.kind) {
                                            validate27.errors = [{ instancePath: instancePath + "/ending/kind", schemaPath: "#/$defs/ending/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "timed-out" }, message: "must be equal to constant" }];
                                            return false;
                                          }
                                          var valid9 = _errs36 === errors;
                                        } else {
                                          var valid9 = true;
                                        }
                                        if (valid9) {
                                          if (data5.afterMs !== void 0) {
                                            let data14 = data5.afterMs;
                                            const _errs37 = errors;
                                            if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)))) {
                                              validate27.errors = [{ instancePath: instancePath + "/ending/afterMs", schemaPath: "#/$defs/ending/oneOf/2/properties/afterMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                              return false;
                                            }
                                            if (errors === _errs37) {
                                              if (typeof data14 == "number") {
                                                if (data14 < 0 || isNaN(data14)) {
                                                  validate27.errors = [{ instancePath: instancePath + "/ending/afterMs", schemaPath: "#/$defs/ending/oneOf/2/properties/afterMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid9 = _errs37 === errors;
                                          } else {
                                            var valid9 = true;
                                          }
                                          if (valid9) {
                                            if (data5.bound !== void 0) {
                                              let data15 = data5.bound;
                                              const _errs39 = errors;
                                              if (!(data15 === "fence" || data15 === "flag" || data15 === "default")) {
                                                validate27.errors = [{ instancePath: instancePath + "/ending/bound", schemaPath: "#/$defs/ending/oneOf/2/properties/bound/enum", keyword: "enum", params: { allowedValues: schema44.oneOf[2].properties.bound.enum }, message: "must be equal to one of the allowed values" }];
                                                return false;
                                              }
                                              var valid9 = _errs39 === errors;
                                            } else {
                                              var valid9 = true;
                                            }
                                            if (valid9) {
                                              if (data5.signal !== void 0) {
                                                const _errs40 = errors;
                                                if (typeof data5.signal !== "string") {
                                                  validate27.errors = [{ instancePath: instancePath + "/ending/signal", schemaPath: "#/$defs/ending/oneOf/2/properties/signal/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                  return false;
                                                }
                                                var valid9 = _errs40 === errors;
                                              } else {
                                                var valid9 = true;
                                              }
                                              if (valid9) {
                                                if (data5.survivors !== void 0) {
                                                  let data17 = data5.survivors;
                                                  const _errs42 = errors;
                                                  if (errors === _errs42) {
                                                    if (Array.isArray(data17)) {
                                                      var valid10 = true;
                                                      const len1 = data17.length;
                                                      for (let i1 = 0; i1 < len1; i1++) {
                                                        let data18 = data17[i1];
                                                        const _errs44 = errors;
                                                        if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)))) {
                                                          validate27.errors = [{ instancePath: instancePath + "/ending/survivors/" + i1, schemaPath: "#/$defs/ending/oneOf/2/properties/survivors/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                          return false;
                                                        }
                                                        var valid10 = _errs44 === errors;
                                                        if (!valid10) {
                                                          break;
                                                        }
                                                      }
                                                    } else {
                                                      validate27.errors = [{ instancePath: instancePath + "/ending/survivors", schemaPath: "#/$defs/ending/oneOf/2/properties/survivors/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid9 = _errs42 === errors;
                                                } else {
                                                  var valid9 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                if (props0 !== true) {
                                  props0 = true;
                                }
                              } else if (tag0 === "interrupted") {
                                const _errs46 = errors;
                                if (errors === _errs46) {
                                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                    let missing5;
                                    if (data5.kind === void 0 && (missing5 = "kind") || data5.signal === void 0 && (missing5 = "signal")) {
                                      validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/3/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }];
                                      return false;
                                    } else {
                                      const _errs48 = errors;
                                      for (const key4 in data5) {
                                        if (!(key4 === "kind" || key4 === "signal")) {
                                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs48 === errors) {
                                        if (data5.kind !== void 0) {
                                          const _errs49 = errors;
                                          if ("interrupted" !== data5.kind) {
                                            validate27.errors = [{ instancePath: instancePath + "/ending/kind", schemaPath: "#/$defs/ending/oneOf/3/properties/kind/const", keyword: "const", params: { allowedValue: "interrupted" }, message: "must be equal to constant" }];
                                            return false;
                                          }
                                          var valid12 = _errs49 === errors;
                                        } else {
                                          var valid12 = true;
                                        }
                                        if (valid12) {
                                          if (data5.signal !== void 0) {
                                            const _errs50 = errors;
                                            if (typeof data5.signal !== "string") {
                                              validate27.errors = [{ instancePath: instancePath + "/ending/signal", schemaPath: "#/$defs/ending/oneOf/3/properties/signal/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            var valid12 = _errs50 === errors;
                                          } else {
                                            var valid12 = true;
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                if (props0 !== true) {
                                  props0 = true;
                                }
                              } else if (tag0 === "not-run") {
                                const _errs52 = errors;
                                if (errors === _errs52) {
                                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                    let missing6;
                                    if (data5.kind === void 0 && (missing6 = "kind") || data5.reason === void 0 && (missing6 = "reason")) {
                                      validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/4/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }];
                                      return false;
                                    } else {
                                      const _errs54 = errors;
                                      for (const key5 in data5) {
                                        if (!(key5 === "kind" || key5 === "reason")) {
                                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs54 === errors) {
                                        if (data5.kind !== void 0) {
                                          const _errs55 = errors;
                                          if ("not-run" !== data5.kind) {
                                            validate27.errors = [{ instancePath: instancePath + "/ending/kind", schemaPath: "#/$defs/ending/oneOf/4/properties/kind/const", keyword: "const", params: { allowedValue: "not-run" }, message: "must be equal to constant" }];
                                            return false;
                                          }
                                          var valid14 = _errs55 === errors;
                                        } else {
                                          var valid14 = true;
                                        }
                                        if (valid14) {
                                          if (data5.reason !== void 0) {
                                            const _errs56 = errors;
                                            if (typeof data5.reason !== "string") {
                                              validate27.errors = [{ instancePath: instancePath + "/ending/reason", schemaPath: "#/$defs/ending/oneOf/4/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                            var valid14 = _errs56 === errors;
                                          } else {
                                            var valid14 = true;
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                if (props0 !== true) {
                                  props0 = true;
                                }
                              } else if (tag0 === "started") {
                                const _errs58 = errors;
                                if (errors === _errs58) {
                                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                    let missing7;
                                    if (data5.kind === void 0 && (missing7 = "kind") || data5.pid === void 0 && (missing7 = "pid") || data5.readyAfterMs === void 0 && (missing7 = "readyAfterMs")) {
                                      validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/5/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }];
                                      return false;
                                    } else {
                                      const _errs60 = errors;
                                      for (const key6 in data5) {
                                        if (!(key6 === "kind" || key6 === "pid" || key6 === "readyAfterMs")) {
                                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs60 === errors) {
                                        if (data5.kind !== void 0) {
                                          const _errs61 = errors;
                                          if ("started" !== data5.kind) {
                                            validate27.errors = [{ instancePath: instancePath + "/ending/kind", schemaPath: "#/$defs/ending/oneOf/5/properties/kind/const", keyword: "const", params: { allowedValue: "started" }, message: "must be equal to constant" }];
                                            return false;
                                          }
                                          var valid16 = _errs61 === errors;
                                        } else {
                                          var valid16 = true;
                                        }
                                        if (valid16) {
                                          if (data5.pid !== void 0) {
                                            let data24 = data5.pid;
                                            const _errs62 = errors;
                                            if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)))) {
                                              validate27.errors = [{ instancePath: instancePath + "/ending/pid", schemaPath: "#/$defs/ending/oneOf/5/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                              return false;
                                            }
                                            var valid16 = _errs62 === errors;
                                          } else {
                                            var valid16 = true;
                                          }
                                          if (valid16) {
                                            if (data5.readyAfterMs !== void 0) {
                                              let data25 = data5.readyAfterMs;
                                              const _errs64 = errors;
                                              if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25))) && data25 !== null) {
                                                validate27.errors = [{ instancePath: instancePath + "/ending/readyAfterMs", schemaPath: "#/$defs/ending/oneOf/5/properties/readyAfterMs/type", keyword: "type", params: { type: schema44.oneOf[5].properties.readyAfterMs.type }, message: "must be integer,null" }];
                                                return false;
                                              }
                                              if (errors === _errs64) {
                                                if (typeof data25 == "number") {
                                                  if (data25 < 0 || isNaN(data25)) {
                                                    validate27.errors = [{ instancePath: instancePath + "/ending/readyAfterMs", schemaPath: "#/$defs/ending/oneOf/5/properties/readyAfterMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                    return false;
                                                  }
                                                }
                                              }
                                              var valid16 = _errs64 === errors;
                                            } else {
                                              var valid16 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                if (props0 !== true) {
                                  props0 = true;
                                }
                              } else if (tag0 === "not-ready") {
                                const _errs66 = errors;
                                if (errors === _errs66) {
                                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                                    let missing8;
                                    if (data5.kind === void 0 && (missing8 = "kind") || data5.how === void 0 && (missing8 = "how") || data5.exitCode === void 0 && (missing8 = "exitCode") || data5.afterMs === void 0 && (missing8 = "afterMs")) {
                                      validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/6/required", keyword: "required", params: { missingProperty: missing8 }, message: "must have required property '" + missing8 + "'" }];
                                      return false;
                                    } else {
                                      const _errs68 = errors;
                                      for (const key7 in data5) {
                                        if (!(key7 === "kind" || key7 === "how" || key7 === "exitCode" || key7 === "afterMs")) {
                                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs68 === errors) {
                                        if (data5.kind !== void 0) {
                                          const _errs69 = errors;
                                          if ("not-ready" !== data5.kind) {
                                            validate27.errors = [{ instancePath: instancePath + "/ending/kind", schemaPath: "#/$defs/ending/oneOf/6/properties/kind/const", keyword: "const", params: { allowedValue: "not-ready" }, message: "must be equal to constant" }];
                                            return false;
                                          }
                                          var valid18 = _errs69 === errors;
                                        } else {
                                          var valid18 = true;
                                        }
                                        if (valid18) {
                                          if (data5.how !== void 0) {
                                            let data27 = data5.how;
                                            const _errs70 = errors;
                                            if (!(data27 === "ended" || data27 === "timed-out")) {
                                              validate27.errors = [{ instancePath: instancePath + "/ending/how", schemaPath: "#/$defs/ending/oneOf/6/properties/how/enum", keyword: "enum", params: { allowedValues: schema44.oneOf[6].properties.how.enum }, message: "must be equal to one of the allowed values" }];
                                              return false;
                                            }
                                            var valid18 = _errs70 === errors;
                                          } else {
                                            var valid18 = true;
                                          }
                                          if (valid18) {
                                            if (data5.exitCode !== void 0) {
                                              let data28 = data5.exitCode;
                                              const _errs71 = errors;
                                              if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28))) && data28 !== null) {
                                                validate27.errors = [{ instancePath: instancePath + "/ending/exitCode", schemaPath: "#/$defs/ending/oneOf/6/properties/exitCode/type", keyword: "type", params: { type: schema44.oneOf[6].properties.exitCode.type }, message: "must be integer,null" }];
                                                return false;
                                              }
                                              var valid18 = _errs71 === errors;
                                            } else {
                                              var valid18 = true;
                                            }
                                            if (valid18) {
                                              if (data5.afterMs !== void 0) {
                                                let data29 = data5.afterMs;
                                                const _errs73 = errors;
                                                if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)))) {
                                                  validate27.errors = [{ instancePath: instancePath + "/ending/afterMs", schemaPath: "#/$defs/ending/oneOf/6/properties/afterMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                  return false;
                                                }
                                                if (errors === _errs73) {
                                                  if (typeof data29 == "number") {
                                                    if (data29 < 0 || isNaN(data29)) {
                                                      validate27.errors = [{ instancePath: instancePath + "/ending/afterMs", schemaPath: "#/$defs/ending/oneOf/6/properties/afterMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                                var valid18 = _errs73 === errors;
                                              } else {
                                                var valid18 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/oneOf/6/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                if (props0 !== true) {
                                  props0 = true;
                                }
                              } else {
                                validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "kind", tagValue: tag0 }, message: 'value of tag "kind" must be in oneOf' }];
                                return false;
                              }
                            } else {
                              validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/discriminator", keyword: "discriminator", params: { error: "tag", tag: "kind", tagValue: tag0 }, message: 'tag "kind" must be string' }];
                              return false;
                            }
                          }
                        } else {
                          validate27.errors = [{ instancePath: instancePath + "/ending", schemaPath: "#/$defs/ending/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.worked !== void 0) {
                        const _errs75 = errors;
                        if (typeof data.worked !== "boolean") {
                          validate27.errors = [{ instancePath: instancePath + "/worked", schemaPath: "#/properties/worked/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                          return false;
                        }
                        var valid0 = _errs75 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.message !== void 0) {
                          let data31 = data.message;
                          const _errs77 = errors;
                          if (typeof data31 !== "string" && data31 !== null) {
                            validate27.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: schema43.properties.message.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid0 = _errs77 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.durationMs !== void 0) {
                            let data32 = data.durationMs;
                            const _errs79 = errors;
                            if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)))) {
                              validate27.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                              return false;
                            }
                            if (errors === _errs79) {
                              if (typeof data32 == "number") {
                                if (data32 < 0 || isNaN(data32)) {
                                  validate27.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs79 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.stdoutBytes !== void 0) {
                              let data33 = data.stdoutBytes;
                              const _errs81 = errors;
                              if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)))) {
                                validate27.errors = [{ instancePath: instancePath + "/stdoutBytes", schemaPath: "#/properties/stdoutBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                return false;
                              }
                              var valid0 = _errs81 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.stderrBytes !== void 0) {
                                let data34 = data.stderrBytes;
                                const _errs83 = errors;
                                if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)))) {
                                  validate27.errors = [{ instancePath: instancePath + "/stderrBytes", schemaPath: "#/properties/stderrBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                  return false;
                                }
                                var valid0 = _errs83 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.differences !== void 0) {
                                  let data35 = data.differences;
                                  const _errs85 = errors;
                                  if (errors === _errs85) {
                                    if (Array.isArray(data35)) {
                                      var valid19 = true;
                                      const len2 = data35.length;
                                      for (let i2 = 0; i2 < len2; i2++) {
                                        const _errs87 = errors;
                                        if (typeof data35[i2] !== "string") {
                                          validate27.errors = [{ instancePath: instancePath + "/differences/" + i2, schemaPath: "#/properties/differences/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid19 = _errs87 === errors;
                                        if (!valid19) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate27.errors = [{ instancePath: instancePath + "/differences", schemaPath: "#/properties/differences/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs85 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.evidence !== void 0) {
                                    let data37 = data.evidence;
                                    const _errs89 = errors;
                                    const _errs90 = errors;
                                    if (errors === _errs90) {
                                      if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
                                        let missing9;
                                        if (data37.exitIsAnswer === void 0 && (missing9 = "exitIsAnswer") || data37.notRun === void 0 && (missing9 = "notRun") || data37.decides === void 0 && (missing9 = "decides") || data37.stdoutBytes === void 0 && (missing9 = "stdoutBytes") || data37.stderrBytes === void 0 && (missing9 = "stderrBytes")) {
                                          validate27.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/$defs/evidence/required", keyword: "required", params: { missingProperty: missing9 }, message: "must have required property '" + missing9 + "'" }];
                                          return false;
                                        } else {
                                          const _errs92 = errors;
                                          for (const key8 in data37) {
                                            if (!(key8 === "exitIsAnswer" || key8 === "notRun" || key8 === "decides" || key8 === "stdoutBytes" || key8 === "stderrBytes")) {
                                              validate27.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/$defs/evidence/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs92 === errors) {
                                            if (data37.exitIsAnswer !== void 0) {
                                              const _errs93 = errors;
                                              if (typeof data37.exitIsAnswer !== "boolean") {
                                                validate27.errors = [{ instancePath: instancePath + "/evidence/exitIsAnswer", schemaPath: "#/$defs/evidence/properties/exitIsAnswer/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                return false;
                                              }
                                              var valid21 = _errs93 === errors;
                                            } else {
                                              var valid21 = true;
                                            }
                                            if (valid21) {
                                              if (data37.notRun !== void 0) {
                                                let data39 = data37.notRun;
                                                const _errs95 = errors;
                                                if (typeof data39 !== "string" && data39 !== null) {
                                                  validate27.errors = [{ instancePath: instancePath + "/evidence/notRun", schemaPath: "#/$defs/evidence/properties/notRun/type", keyword: "type", params: { type: schema45.properties.notRun.type }, message: "must be string,null" }];
                                                  return false;
                                                }
                                                var valid21 = _errs95 === errors;
                                              } else {
                                                var valid21 = true;
                                              }
                                              if (valid21) {
                                                if (data37.decides !== void 0) {
                                                  const _errs97 = errors;
                                                  if (typeof data37.decides !== "boolean") {
                                                    validate27.errors = [{ instancePath: instancePath + "/evidence/decides", schemaPath: "#/$defs/evidence/properties/decides/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                    return false;
                                                  }
                                                  var valid21 = _errs97 === errors;
                                                } else {
                                                  var valid21 = true;
                                                }
                                                if (valid21) {
                                                  if (data37.stdoutBytes !== void 0) {
                                                    let data41 = data37.stdoutBytes;
                                                    const _errs99 = errors;
                                                    if (!(typeof data41 == "number" && (!(data41 % 1) && !isNaN(data41)))) {
                                                      validate27.errors = [{ instancePath: instancePath + "/evidence/stdoutBytes", schemaPath: "#/$defs/evidence/properties/stdoutBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                      return false;
                                                    }
                                                    if (errors === _errs99) {
                                                      if (typeof data41 == "number") {
                                                        if (data41 < 0 || isNaN(data41)) {
                                                          validate27.errors = [{ instancePath: instancePath + "/evidence/stdoutBytes", schemaPath: "#/$defs/evidence/properties/stdoutBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                    var valid21 = _errs99 === errors;
                                                  } else {
                                                    var valid21 = true;
                                                  }
                                                  if (valid21) {
                                                    if (data37.stderrBytes !== void 0) {
                                                      let data42 = data37.stderrBytes;
                                                      const _errs101 = errors;
                                                      if (!(typeof data42 == "number" && (!(data42 % 1) && !isNaN(data42)))) {
                                                        validate27.errors = [{ instancePath: instancePath + "/evidence/stderrBytes", schemaPath: "#/$defs/evidence/properties/stderrBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                                        return false;
                                                      }
                                                      if (errors === _errs101) {
                                                        if (typeof data42 == "number") {
                                                          if (data42 < 0 || isNaN(data42)) {
                                                            validate27.errors = [{ instancePath: instancePath + "/evidence/stderrBytes", schemaPath: "#/$defs/evidence/properties/stderrBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                      var valid21 = _errs101 === errors;
                                                    } else {
                                                      var valid21 = true;
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate27.errors = [{ instancePath: instancePath + "/evidence", schemaPath: "#/$defs/evidence/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs89 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.session !== void 0) {
                                      let data43 = data.session;
                                      const _errs103 = errors;
                                      const _errs104 = errors;
                                      let valid22 = false;
                                      let passing0 = null;
                                      const _errs105 = errors;
                                      const _errs106 = errors;
                                      if (errors === _errs106) {
                                        if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
                                          let missing10;
                                          if (data43.names === void 0 && (missing10 = "names") || data43.cwd === void 0 && (missing10 = "cwd") || data43.umask === void 0 && (missing10 = "umask") || data43.setOptions === void 0 && (missing10 = "setOptions") || data43.shellOptions === void 0 && (missing10 = "shellOptions") || data43.traps === void 0 && (missing10 = "traps") || data43.functions === void 0 && (missing10 = "functions") || data43.declarations === void 0 && (missing10 = "declarations") || data43.jobs === void 0 && (missing10 = "jobs") || data43.withheld === void 0 && (missing10 = "withheld")) {
                                            const err0 = { instancePath: instancePath + "/session", schemaPath: "#/$defs/session/required", keyword: "required", params: { missingProperty: missing10 }, message: "must have required property '" + missing10 + "'" };
                                            if (vErrors === null) {
                                              vErrors = [err0];
                                            } else {
                                              vErrors.push(err0);
                                            }
                                            errors++;
                                          } else {
                                            const _errs108 = errors;
                                            for (const key9 in data43) {
                                              if (!func1.call(schema46.properties, key9)) {
                                                const err1 = { instancePath: instancePath + "/session", schemaPath: "#/$defs/session/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                                                if (vErrors === null) {
                                                  vErrors = [err1];
                                                } else {
                                                  vErrors.push(err1);
                                                }
                                                errors++;
                                                break;
                                              }
                                            }
                                            if (_errs108 === errors) {
                                              if (data43.names !== void 0) {
                                                let data44 = data43.names;
                                                const _errs109 = errors;
                                                if (errors === _errs109) {
                                                  if (Array.isArray(data44)) {
                                                    var valid25 = true;
                                                    const len3 = data44.length;
                                                    for (let i3 = 0; i3 < len3; i3++) {
                                                      const _errs111 = errors;
                                                      if (typeof data44[i3] !== "string") {
                                                        const err2 = { instancePath: instancePath + "/session/names/" + i3, schemaPath: "#/$defs/session/properties/names/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                        if (vErrors === null) {
                                                          vErrors = [err2];
                                                        } else {
                                                          vErrors.push(err2);
                                                        }
                                                        errors++;
                                                      }
                                                      var valid25 = _errs111 === errors;
                                                      if (!valid25) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    const err3 = { instancePath: instancePath + "/session/names", schemaPath: "#/$defs/session/properties/names/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                    if (vErrors === null) {
                                                      vErrors = [err3];
                                                    } else {
                                                      vErrors.push(err3);
                                                    }
                                                    errors++;
                                                  }
                                                }
                                                var valid24 = _errs109 === errors;
                                              } else {
                                                var valid24 = true;
                                              }
                                              if (valid24) {
                                                if (data43.cwd !== void 0) {
                                                  const _errs113 = errors;
                                                  if (typeof data43.cwd !== "string") {
                                                    const err4 = { instancePath: instancePath + "/session/cwd", schemaPath: "#/$defs/session/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                    if (vErrors === null) {
                                                      vErrors = [err4];
                                                    } else {
                                                      vErrors.push(err4);
                                                    }
                                                    errors++;
                                                  }
                                                  var valid24 = _errs113 === errors;
                                                } else {
                                                  var valid24 = true;
                                                }
                                                if (valid24) {
                                                  if (data43.umask !== void 0) {
                                                    const _errs115 = errors;
                                                    if (typeof data43.umask !== "string") {
                                                      const err5 = { instancePath: instancePath + "/session/umask", schemaPath: "#/$defs/session/properties/umask/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                      if (vErrors === null) {
                                                        vErrors = [err5];
                                                      } else {
                                                        vErrors.push(err5);
                                                      }
                                                      errors++;
                                                    }
                                                    var valid24 = _errs115 === errors;
                                                  } else {
                                                    var valid24 = true;
                                                  }
                                                  if (valid24) {
                                                    if (data43.setOptions !== void 0) {
                                                      let data48 = data43.setOptions;
                                                      const _errs117 = errors;
                                                      if (errors === _errs117) {
                                                        if (Array.isArray(data48)) {
                                                          var valid26 = true;
                                                          const len4 = data48.length;
                                                          for (let i4 = 0; i4 < len4; i4++) {
                                                            const _errs119 = errors;
                                                            if (typeof data48[i4] !== "string") {
                                                              const err6 = { instancePath: instancePath + "/session/setOptions/" + i4, schemaPath: "#/$defs/session/properties/setOptions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                              if (vErrors === null) {
                                                                vErrors = [err6];
                                                              } else {
                                                                vErrors.push(err6);
                                                              }
                                                              errors++;
                                                            }
                                                            var valid26 = _errs119 === errors;
                                                            if (!valid26) {
                                                              break;
                                                            }
                                                          }
                                                        } else {
                                                          const err7 = { instancePath: instancePath + "/session/setOptions", schemaPath: "#/$defs/session/properties/setOptions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                          if (vErrors === null) {
                                                            vErrors = [err7];
                                                          } else {
                                                            vErrors.push(err7);
                                                          }
                                                          errors++;
                                                        }
                                                      }
                                                      var valid24 = _errs117 === errors;
                                                    } else {
                                                      var valid24 = true;
                                                    }
                                                    if (valid24) {
                                                      if (data43.shellOptions !== void 0) {
                                                        let data50 = data43.shellOptions;
                                                        const _errs121 = errors;
                                                        if (errors === _errs121) {
                                                          if (Array.isArray(data50)) {
                                                            var valid27 = true;
                                                            const len5 = data50.length;
                                                            for (let i5 = 0; i5 < len5; i5++) {
                                                              const _errs123 = errors;
                                                              if (typeof data50[i5] !== "string") {
                                                                const err8 = { instancePath: instancePath + "/session/shellOptions/" + i5, schemaPath: "#/$defs/session/properties/shellOptions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                if (vErrors === null) {
                                                                  vErrors = [err8];
                                                                } else {
                                                                  vErrors.push(err8);
                                                                }
                                                                errors++;
                                                              }
                                                              var valid27 = _errs123 === errors;
                                                              if (!valid27) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            const err9 = { instancePath: instancePath + "/session/shellOptions", schemaPath: "#/$defs/session/properties/shellOptions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                            if (vErrors === null) {
                                                              vErrors = [err9];
                                                            } else {
                                                              vErrors.push(err9);
                                                            }
                                                            errors++;
                                                          }
                                                        }
                                                        var valid24 = _errs121 === errors;
                                                      } else {
                                                        var valid24 = true;
                                                      }
                                                      if (valid24) {
                                                        if (data43.traps !== void 0) {
                                                          const _errs125 = errors;
                                                          if (typeof data43.traps !== "string") {
                                                            const err10 = { instancePath: instancePath + "/session/traps", schemaPath: "#/$defs/session/properties/traps/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                            if (vErrors === null) {
                                                              vErrors = [err10];
                                                            } else {
                                                              vErrors.push(err10);
                                                            }
                                                            errors++;
                                                          }
                                                          var valid24 = _errs125 === errors;
                                                        } else {
                                                          var valid24 = true;
                                                        }
                                                        if (valid24) {
                                                          if (data43.functions !== void 0) {
                                                            const _errs127 = errors;
                                                            if (typeof data43.functions !== "string") {
                                                              const err11 = { instancePath: instancePath + "/session/functions", schemaPath: "#/$defs/session/properties/functions/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                              if (vErrors === null) {
                                                                vErrors = [err11];
                                                              } else {
                                                                vErrors.push(err11);
                                                              }
                                                              errors++;
                                                            }
                                                            var valid24 = _errs127 === errors;
                                                          } else {
                                                            var valid24 = true;
                                                          }
                                                          if (valid24) {
                                                            if (data43.declarations !== void 0) {
                                                              let data54 = data43.declarations;
                                                              const _errs129 = errors;
                                                              if (errors === _errs129) {
                                                                if (Array.isArray(data54)) {
                                                                  var valid28 = true;
                                                                  const len6 = data54.length;
                                                                  for (let i6 = 0; i6 < len6; i6++) {
                                                                    let data55 = data54[i6];
                                                                    const _errs131 = errors;
                                                                    if (errors === _errs131) {
                                                                      if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
                                                                        let missing11;
                                                                        if (data55.name === void 0 && (missing11 = "name") || data55.attributes === void 0 && (missing11 = "attributes") || data55.raw === void 0 && (missing11 = "raw")) {
                                                                          const err12 = { instancePath: instancePath + "/session/declarations/" + i6, schemaPath: "#/$defs/session/properties/declarations/items/required", keyword: "required", params: { missingProperty: missing11 }, message: "must have required property '" + missing11 + "'" };
                                                                          if (vErrors === null) {
                                                                            vErrors = [err12];
                                                                          } else {
                                                                            vErrors.push(err12);
                                                                          }
                                                                          errors++;
                                                                        } else {
                                                                          const _errs133 = errors;
                                                                          for (const key10 in data55) {
                                                                            if (!(key10 === "name" || key10 === "attributes" || key10 === "raw")) {
                                                                              const err13 = { instancePath: instancePath + "/session/declarations/" + i6, schemaPath: "#/$defs/session/properties/declarations/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                                                                              if (vErrors === null) {
                                                                                vErrors = [err13];
                                                                              } else {
                                                                                vErrors.push(err13);
                                                                              }
                                                                              errors++;
                                                                              break;
                                                                            }
                                                                          }
                                                                          if (_errs133 === errors) {
                                                                            if (data55.name !== void 0) {
                                                                              const _errs134 = errors;
                                                                              if (typeof data55.name !== "string") {
                                                                                const err14 = { instancePath: instancePath + "/session/declarations/" + i6 + "/name", schemaPath: "#/$defs/session/properties/declarations/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                                if (vErrors === null) {
                                                                                  vErrors = [err14];
                                                                                } else {
                                                                                  vErrors.push(err14);
                                                                                }
                                                                                errors++;
                                                                              }
                                                                              var valid29 = _errs134 === errors;
                                                                            } else {
                                                                              var valid29 = true;
                                                                            }
                                                                            if (valid29) {
                                                                              if (data55.attributes !== void 0) {
                                                                                const _errs136 = errors;
                                                                                if (typeof data55.attributes !== "string") {
                                                                                  const err15 = { instancePath: instancePath + "/session/declarations/" + i6 + "/attributes", schemaPath: "#/$defs/session/properties/declarations/items/properties/attributes/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                                  if (vErrors === null) {
                                                                                    vErrors = [err15];
                                                                                  } else {
                                                                                    vErrors.push(err15);
                                                                                  }
                                                                                  errors++;
                                                                                }
                                                                                var valid29 = _errs136 === errors;
                                                                              } else {
                                                                                var valid29 = true;
                                                                              }
                                                                              if (valid29) {
                                                                                if (data55.raw !== void 0) {
                                                                                  let data58 = data55.raw;
                                                                                  const _errs138 = errors;
                                                                                  if (typeof data58 !== "string" && data58 !== null) {
                                                                                    const err16 = { instancePath: instancePath + "/session/declarations/" + i6 + "/raw", schemaPath: "#/$defs/session/properties/declarations/items/properties/raw/type", keyword: "type", params: { type: schema46.properties.declarations.items.properties.raw.type }, message: "must be string,null" };
                                                                                    if (vErrors === null) {
                                                                                      vErrors = [err16];
                                                                                    } else {
                                                                                      vErrors.push(err16);
                                                                                    }
                                                                                    errors++;
                                                                                  }
                                                                                  var valid29 = _errs138 === errors;
                                                                                } else {
                                                                                  var valid29 = true;
                                                                                }
                                                                              }
                                                                            }
                                                                          }
                                                                        }
                                                                      } else {
                                                                        const err17 = { instancePath: instancePath + "/session/declarations/" + i6, schemaPath: "#/$defs/session/properties/declarations/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                                                        if (vErrors === null) {
                                                                          vErrors = [err17];
                                                                        } else {
                                                                          vErrors.push(err17);
                                                                        }
                                                                        errors++;
                                                                      }
                                                                    }
                                                                    var valid28 = _errs131 === errors;
                                                                    if (!valid28) {
                                                                      break;
                                                                    }
                                                                  }
                                                                } else {
                                                                  const err18 = { instancePath: instancePath + "/session/declarations", schemaPath: "#/$defs/session/properties/declarations/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                                  if (vErrors === null) {
                                                                    vErrors = [err18];
                                                                  } else {
                                                                    vErrors.push(err18);
                                                                  }
                                                                  errors++;
                                                                }
                                                              }
                                                              var valid24 = _errs129 === errors;
                                                            } else {
                                                              var valid24 = true;
                                                            }
                                                            if (valid24) {
                                                              if (data43.jobs !== void 0) {
                                                                let data59 = data43.jobs;
                                                                const _errs140 = errors;
                                                                if (errors === _errs140) {
                                                                  if (Array.isArray(data59)) {
                                                                    var valid30 = true;
                                                                    const len7 = data59.length;
                                                                    for (let i7 = 0; i7 < len7; i7++) {
                                                                      let data60 = data59[i7];
                                                                      const _errs142 = errors;
                                                                      if (!(typeof data60 == "number" && (!(data60 % 1) && !isNaN(data60)))) {
                                                                        const err19 = { instancePath: instancePath + "/session/jobs/" + i7, schemaPath: "#/$defs/session/properties/jobs/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                                                        if (vErrors === null) {
                                                                          vErrors = [err19];
                                                                        } else {
                                                                          vErrors.push(err19);
                                                                        }
                                                                        errors++;
                                                                      }
                                                                      var valid30 = _errs142 === errors;
                                                                      if (!valid30) {
                                                                        break;
                                                                      }
                                                                    }
                                                                  } else {
                                                                    const err20 = { instancePath: instancePath + "/session/jobs", schemaPath: "#/$defs/session/properties/jobs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                                    if (vErrors === null) {
                                                                      vErrors = [err20];
                                                                    } else {
                                                                      vErrors.push(err20);
                                                                    }
                                                                    errors++;
                                                                  }
                                                                }
                                                                var valid24 = _errs140 === errors;
                                                              } else {
                                                                var valid24 = true;
                                                              }
                                                              if (valid24) {
                                                                if (data43.withheld !== void 0) {
                                                                  let data61 = data43.withheld;
                                                                  const _errs144 = errors;
                                                                  if (errors === _errs144) {
                                                                    if (Array.isArray(data61)) {
                                                                      var valid31 = true;
                                                                      const len8 = data61.length;
                                                                      for (let i8 = 0; i8 < len8; i8++) {
                                                                        const _errs146 = errors;
                                                                        if (typeof data61[i8] !== "string") {
                                                                          const err21 = { instancePath: instancePath + "/session/withheld/" + i8, schemaPath: "#/$defs/session/properties/withheld/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                          if (vErrors === null) {
                                                                            vErrors = [err21];
                                                                          } else {
                                                                            vErrors.push(err21);
                                                                          }
                                                                          errors++;
                                                                        }
                                                                        var valid31 = _errs146 === errors;
                                                                        if (!valid31) {
                                                                          break;
                                                                        }
                                                                      }
                                                                    } else {
                                                                      const err22 = { instancePath: instancePath + "/session/withheld", schemaPath: "#/$defs/session/properties/withheld/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                                      if (vErrors === null) {
                                                                        vErrors = [err22];
                                                                      } else {
                                                                        vErrors.push(err22);
                                                                      }
                                                                      errors++;
                                                                    }
                                                                  }
                                                                  var valid24 = _errs144 === errors;
                                                                } else {
                                                                  var valid24 = true;
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
                                          const err23 = { instancePath: instancePath + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                          if (vErrors === null) {
                                            vErrors = [err23];
                                          } else {
                                            vErrors.push(err23);
                                          }
                                          errors++;
                                        }
                                      }
                                      var _valid0 = _errs105 === errors;
                                      if (_valid0) {
                                        valid22 = true;
                                        passing0 = 0;
                                      }
                                      const _errs148 = errors;
                                      if (data43 !== null) {
                                        const err24 = { instancePath: instancePath + "/session", schemaPath: "#/properties/session/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                        if (vErrors === null) {
                                          vErrors = [err24];
                                        } else {
                                          vErrors.push(err24);
                                        }
                                        errors++;
                                      }
                                      var _valid0 = _errs148 === errors;
                                      if (_valid0 && valid22) {
                                        valid22 = false;
                                        passing0 = [passing0, 1];
                                      } else {
                                        if (_valid0) {
                                          valid22 = true;
                                          passing0 = 1;
                                        }
                                      }
                                      if (!valid22) {
                                        const err25 = { instancePath: instancePath + "/session", schemaPath: "#/properties/session/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                                        if (vErrors === null) {
                                          vErrors = [err25];
                                        } else {
                                          vErrors.push(err25);
                                        }
                                        errors++;
                                        validate27.errors = vErrors;
                                        return false;
                                      } else {
                                        errors = _errs104;
                                        if (vErrors !== null) {
                                          if (_errs104) {
                                            vErrors.length = _errs104;
                                          } else {
                                            vErrors = null;
                                          }
                                        }
                                      }
                                      var valid0 = _errs103 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.returnsTo !== void 0) {
                                        let data63 = data.returnsTo;
                                        const _errs150 = errors;
                                        if (typeof data63 !== "string" && data63 !== null) {
                                          validate27.errors = [{ instancePath: instancePath + "/returnsTo", schemaPath: "#/properties/returnsTo/type", keyword: "type", params: { type: schema43.properties.returnsTo.type }, message: "must be string,null" }];
                                          return false;
                                        }
                                        var valid0 = _errs150 === errors;
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
      validate27.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema47 = { "type": "object", "title": "CheckSampled", "description": "One look at one expectation.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "check-sampled" }, "command": { "type": "string" }, "check": { "type": "integer" }, "attempt": { "type": "integer" }, "afterMs": { "type": "integer", "minimum": 0, "description": "Since the command first finished, or the check without a command fell due." }, "ran": { "type": "boolean", "description": "False where the command could not be run, or Prometheus not be asked, for this sample." }, "output": { "type": ["integer", "null"], "description": "Number of the files under out/ that hold what a fresh execution printed; null for the first." }, "verdict": { "enum": ["pass", "fail", "inconclusive"] }, "observed": { "type": ["number", "string", "null"] }, "message": { "type": "string" }, "evidence": { "oneOf": [{ "$ref": "#/$defs/evidence" }, { "type": "null" }], "description": "Of a fresh execution; null where the output at hand was looked at." }, "session": { "oneOf": [{ "$ref": "#/$defs/session" }, { "type": "null" }], "description": "The session after it; null where nothing changed." } }, "required": ["seq", "at", "kind", "command", "check", "attempt", "afterMs", "ran", "output", "verdict", "observed", "message", "evidence", "session"], "additionalProperties": false };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.command === void 0 && (missing0 = "command") || data.check === void 0 && (missing0 = "check") || data.attempt === void 0 && (missing0 = "attempt") || data.afterMs === void 0 && (missing0 = "afterMs") || data.ran === void 0 && (missing0 = "ran") || data.output === void 0 && (missing0 = "output") || data.verdict === void 0 && (missing0 = "verdict") || data.observed === void 0 && (missing0 = "observed") || data.message === void 0 && (missing0 = "message") || data.evidence === void 0 && (missing0 = "evidence") || data.session === void 0 && (missing0 = "session")) {
        validate28.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema47.properties, key0)) {
            validate28.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate28.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate28.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate28.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("check-sampled" !== data.kind) {
                  validate28.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "check-sampled" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.command !== void 0) {
                  const _errs7 = errors;
                  if (typeof data.command !== "string") {
                    validate28.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.check !== void 0) {
                    let data4 = data.check;
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)))) {
                      validate28.errors = [{ instancePath: instancePath + "/check", schemaPath: "#/properties/check/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      let data5 = data.attempt;
                      const _errs11 = errors;
                      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)))) {
                        validate28.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.afterMs !== void 0) {
                        let data6 = data.afterMs;
                        const _errs13 = errors;
                        if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)))) {
                          validate28.errors = [{ instancePath: instancePath + "/afterMs", schemaPath: "#/properties/afterMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        if (errors === _errs13) {
                          if (typeof data6 == "number") {
                            if (data6 < 0 || isNaN(data6)) {
                              validate28.errors = [{ instancePath: instancePath + "/afterMs", schemaPath: "#/properties/afterMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.ran !== void 0) {
                          const _errs15 = errors;
                          if (typeof data.ran !== "boolean") {
                            validate28.errors = [{ instancePath: instancePath + "/ran", schemaPath: "#/properties/ran/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.output !== void 0) {
                            let data8 = data.output;
                            const _errs17 = errors;
                            if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8))) && data8 !== null) {
                              validate28.errors = [{ instancePath: instancePath + "/output", schemaPath: "#/properties/output/type", keyword: "type", params: { type: schema47.properties.output.type }, message: "must be integer,null" }];
                              return false;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.verdict !== void 0) {
                              let data9 = data.verdict;
                              const _errs19 = errors;
                              if (!(data9 === "pass" || data9 === "fail" || data9 === "inconclusive")) {
                                validate28.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema47.properties.verdict.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.observed !== void 0) {
                                let data10 = data.observed;
                                const _errs20 = errors;
                                if (!(typeof data10 == "number") && typeof data10 !== "string" && data10 !== null) {
                                  validate28.errors = [{ instancePath: instancePath + "/observed", schemaPath: "#/properties/observed/type", keyword: "type", params: { type: schema47.properties.observed.type }, message: "must be number,string,null" }];
                                  return false;
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.message !== void 0) {
                                  const _errs22 = errors;
                                  if (typeof data.message !== "string") {
                                    validate28.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.evidence !== void 0) {
                                    let data12 = data.evidence;
                                    const _errs24 = errors;
                                    const _errs25 = errors;
                                    let valid1 = false;
                                    let passing0 = null;
                                    const _errs26 = errors;
                                    const _errs27 = errors;
                                    if (errors === _errs27) {
                                      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                        let missing1;
                                        if (data12.exitIsAnswer === void 0 && (missing1 = "exitIsAnswer") || data12.notRun === void 0 && (missing1 = "notRun") || data12.decides === void 0 && (missing1 = "decides") || data12.stdoutBytes === void 0 && (missing1 = "stdoutBytes") || data12.stderrBytes === void 0 && (missing1 = "stderrBytes")) {
                                          const err0 = { instancePath: instancePath + "/evidence", schemaPath: "#/$defs/evidence/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" };
                                          if (vErrors === null) {
                                            vErrors = [err0];
                                          } else {
                                            vErrors.push(err0);
                                          }
                                          errors++;
                                        } else {
                                          const _errs29 = errors;
                                          for (const key1 in data12) {
                                            if (!(key1 === "exitIsAnswer" || key1 === "notRun" || key1 === "decides" || key1 === "stdoutBytes" || key1 === "stderrBytes")) {
                                              const err1 = { instancePath: instancePath + "/evidence", schemaPath: "#/$defs/evidence/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                                              if (vErrors === null) {
                                                vErrors = [err1];
                                              } else {
                                                vErrors.push(err1);
                                              }
                                              errors++;
                                              break;
                                            }
                                          }
                                          if (_errs29 === errors) {
                                            if (data12.exitIsAnswer !== void 0) {
                                              const _errs30 = errors;
                                              if (typeof data12.exitIsAnswer !== "boolean") {
                                                const err2 = { instancePath: instancePath + "/evidence/exitIsAnswer", schemaPath: "#/$defs/evidence/properties/exitIsAnswer/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                if (vErrors === null) {
                                                  vErrors = [err2];
                                                } else {
                                                  vErrors.push(err2);
                                                }
                                                errors++;
                                              }
                                              var valid3 = _errs30 === errors;
                                            } else {
                                              var valid3 = true;
                                            }
                                            if (valid3) {
                                              if (data12.notRun !== void 0) {
                                                let data14 = data12.notRun;
                                                const _errs32 = errors;
                                                if (typeof data14 !== "string" && data14 !== null) {
                                                  const err3 = { instancePath: instancePath + "/evidence/notRun", schemaPath: "#/$defs/evidence/properties/notRun/type", keyword: "type", params: { type: schema45.properties.notRun.type }, message: "must be string,null" };
                                                  if (vErrors === null) {
                                                    vErrors = [err3];
                                                  } else {
                                                    vErrors.push(err3);
                                                  }
                                                  errors++;
                                                }
                                                var valid3 = _errs32 === errors;
                                              } else {
                                                var valid3 = true;
                                              }
                                              if (valid3) {
                                                if (data12.decides !== void 0) {
                                                  const _errs34 = errors;
                                                  if (typeof data12.decides !== "boolean") {
                                                    const err4 = { instancePath: instancePath + "/evidence/decides", schemaPath: "#/$defs/evidence/properties/decides/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                                    if (vErrors === null) {
                                                      vErrors = [err4];
                                                    } else {
                                                      vErrors.push(err4);
                                                    }
                                                    errors++;
                                                  }
                                                  var valid3 = _errs34 === errors;
                                                } else {
                                                  var valid3 = true;
                                                }
                                                if (valid3) {
                                                  if (data12.stdoutBytes !== void 0) {
                                                    let data16 = data12.stdoutBytes;
                                                    const _errs36 = errors;
                                                    if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)))) {
                                                      const err5 = { instancePath: instancePath + "/evidence/stdoutBytes", schemaPath: "#/$defs/evidence/properties/stdoutBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                                      if (vErrors === null) {
                                                        vErrors = [err5];
                                                      } else {
                                                        vErrors.push(err5);
                                                      }
                                                      errors++;
                                                    }
                                                    if (errors === _errs36) {
                                                      if (typeof data16 == "number") {
                                                        if (data16 < 0 || isNaN(data16)) {
                                                          const err6 = { instancePath: instancePath + "/evidence/stdoutBytes", schemaPath: "#/$defs/evidence/properties/stdoutBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                                          if (vErrors === null) {
                                                            vErrors = [err6];
                                                          } else {
                                                            vErrors.push(err6);
                                                          }
                                                          errors++;
                                                        }
                                                      }
                                                    }
                                                    var valid3 = _errs36 === errors;
                                                  } else {
                                                    var valid3 = true;
                                                  }
                                                  if (valid3) {
                                                    if (data12.stderrBytes !== void 0) {
                                                      let data17 = data12.stderrBytes;
                                                      const _errs38 = errors;
                                                      if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)))) {
                                                        const err7 = { instancePath: instancePath + "/evidence/stderrBytes", schemaPath: "#/$defs/evidence/properties/stderrBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                                        if (vErrors === null) {
                                                          vErrors = [err7];
                                                        } else {
                                                          vErrors.push(err7);
                                                        }
                                                        errors++;
                                                      }
                                                      if (errors === _errs38) {
                                                        if (typeof data17 == "number") {
                                                          if (data17 < 0 || isNaN(data17)) {
                                                            const err8 = { instancePath: instancePath + "/evidence/stderrBytes", schemaPath: "#/$defs/evidence/properties/stderrBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                                            if (vErrors === null) {
                                                              vErrors = [err8];
                                                            } else {
                                                              vErrors.push(err8);
                                                            }
                                                            errors++;
                                                          }
                                                        }
                                                      }
                                                      var valid3 = _errs38 === errors;
                                                    } else {
                                                      var valid3 = true;
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        const err9 = { instancePath: instancePath + "/evidence", schemaPath: "#/$defs/evidence/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                        if (vErrors === null) {
                                          vErrors = [err9];
                                        } else {
                                          vErrors.push(err9);
                                        }
                                        errors++;
                                      }
                                    }
                                    var _valid0 = _errs26 === errors;
                                    if (_valid0) {
                                      valid1 = true;
                                      passing0 = 0;
                                    }
                                    const _errs40 = errors;
                                    if (data12 !== null) {
                                      const err10 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                      if (vErrors === null) {
                                        vErrors = [err10];
                                      } else {
                                        vErrors.push(err10);
                                      }
                                      errors++;
                                    }
                                    var _valid0 = _errs40 === errors;
                                    if (_valid0 && valid1) {
                                      valid1 = false;
                                      passing0 = [passing0, 1];
                                    } else {
                                      if (_valid0) {
                                        valid1 = true;
                                        passing0 = 1;
                                      }
                                    }
                                    if (!valid1) {
                                      const err11 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                                      if (vErrors === null) {
                                        vErrors = [err11];
                                      } else {
                                        vErrors.push(err11);
                                      }
                                      errors++;
                                      validate28.errors = vErrors;
                                      return false;
                                    } else {
                                      errors = _errs25;
                                      if (vErrors !== null) {
                                        if (_errs25) {
                                          vErrors.length = _errs25;
                                        } else {
                                          vErrors = null;
                                        }
                                      }
                                    }
                                    var valid0 = _errs24 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.session !== void 0) {
                                      let data18 = data.session;
                                      const _errs42 = errors;
                                      const _errs43 = errors;
                                      let valid4 = false;
                                      let passing1 = null;
                                      const _errs44 = errors;
                                      const _errs45 = errors;
                                      if (errors === _errs45) {
                                        if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                                          let missing2;
                                          if (data18.names === void 0 && (missing2 = "names") || data18.cwd === void 0 && (missing2 = "cwd") || data18.umask === void 0 && (missing2 = "umask") || data18.setOptions === void 0 && (missing2 = "setOptions") || data18.shellOptions === void 0 && (missing2 = "shellOptions") || data18.traps === void 0 && (missing2 = "traps") || data18.functions === void 0 && (missing2 = "functions") || data18.declarations === void 0 && (missing2 = "declarations") || data18.jobs === void 0 && (missing2 = "jobs") || data18.withheld === void 0 && (missing2 = "withheld")) {
                                            const err12 = { instancePath: instancePath + "/session", schemaPath: "#/$defs/session/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" };
                                            if (vErrors === null) {
                                              vErrors = [err12];
                                            } else {
                                              vErrors.push(err12);
                                            }
                                            errors++;
                                          } else {
                                            const _errs47 = errors;
                                            for (const key2 in data18) {
                                              if (!func1.call(schema46.properties, key2)) {
                                                const err13 = { instancePath: instancePath + "/session", schemaPath: "#/$defs/session/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                                                if (vErrors === null) {
                                                  vErrors = [err13];
                                                } else {
                                                  vErrors.push(err13);
                                                }
                                                errors++;
                                                break;
                                              }
                                            }
                                            if (_errs47 === errors) {
                                              if (data18.names !== void 0) {
                                                let data19 = data18.names;
                                                const _errs48 = errors;
                                                if (errors === _errs48) {
                                                  if (Array.isArray(data19)) {
                                                    var valid7 = true;
                                                    const len0 = data19.length;
                                                    for (let i0 = 0; i0 < len0; i0++) {
                                                      const _errs50 = errors;
                                                      if (typeof data19[i0] !== "string") {
                                                        const err14 = { instancePath: instancePath + "/session/names/" + i0, schemaPath: "#/$defs/session/properties/names/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                        if (vErrors === null) {
                                                          vErrors = [err14];
                                                        } else {
                                                          vErrors.push(err14);
                                                        }
                                                        errors++;
                                                      }
                                                      var valid7 = _errs50 === errors;
                                                      if (!valid7) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    const err15 = { instancePath: instancePath + "/session/names", schemaPath: "#/$defs/session/properties/names/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                    if (vErrors === null) {
                                                      vErrors = [err15];
                                                    } else {
                                                      vErrors.push(err15);
                                                    }
                                                    errors++;
                                                  }
                                                }
                                                var valid6 = _errs48 === errors;
                                              } else {
                                                var valid6 = true;
                                              }
                                              if (valid6) {
                                                if (data18.cwd !== void 0) {
                                                  const _errs52 = errors;
                                                  if (typeof data18.cwd !== "string") {
                                                    const err16 = { instancePath: instancePath + "/session/cwd", schemaPath: "#/$defs/session/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                    if (vErrors === null) {
                                                      vErrors = [err16];
                                                    } else {
                                                      vErrors.push(err16);
                                                    }
                                                    errors++;
                                                  }
                                                  var valid6 = _errs52 === errors;
                                                } else {
                                                  var valid6 = true;
                                                }
                                                if (valid6) {
                                                  if (data18.umask !== void 0) {
                                                    const _errs54 = errors;
                                                    if (typeof data18.umask !== "string") {
                                                      const err17 = { instancePath: instancePath + "/session/umask", schemaPath: "#/$defs/session/properties/umask/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                      if (vErrors === null) {
                                                        vErrors = [err17];
                                                      } else {
                                                        vErrors.push(err17);
                                                      }
                                                      errors++;
                                                    }
                                                    var valid6 = _errs54 === errors;
                                                  } else {
                                                    var valid6 = true;
                                                  }
                                                  if (valid6) {
                                                    if (data18.setOptions !== void 0) {
                                                      let data23 = data18.setOptions;
                                                      const _errs56 = errors;
                                                      if (errors === _errs56) {
                                                        if (Array.isArray(data23)) {
                                                          var valid8 = true;
                                                          const len1 = data23.length;
                                                          for (let i1 = 0; i1 < len1; i1++) {
                                                            const _errs58 = errors;
                                                            if (typeof data23[i1] !== "string") {
                                                              const err18 = { instancePath: instancePath + "/session/setOptions/" + i1, schemaPath: "#/$defs/session/properties/setOptions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                              if (vErrors === null) {
                                                                vErrors = [err18];
                                                              } else {
                                                                vErrors.push(err18);
                                                              }
                                                              errors++;
                                                            }
                                                            var valid8 = _errs58 === errors;
                                                            if (!valid8) {
                                                              break;
                                                            }
                                                          }
                                                        } else {
                                                          const err19 = { instancePath: instancePath + "/session/setOptions", schemaPath: "#/$defs/session/properties/setOptions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                          if (vErrors === null) {
                                                            vErrors = [err19];
                                                          } else {
                                                            vErrors.push(err19);
                                                          }
                                                          errors++;
                                                        }
                                                      }
                                                      var valid6 = _errs56 === errors;
                                                    } else {
                                                      var valid6 = true;
                                                    }
                                                    if (valid6) {
                                                      if (data18.shellOptions !== void 0) {
                                                        let data25 = data18.shellOptions;
                                                        const _errs60 = errors;
                                                        if (errors === _errs60) {
                                                          if (Array.isArray(data25)) {
                                                            var valid9 = true;
                                                            const len2 = data25.length;
                                                            for (let i2 = 0; i2 < len2; i2++) {
                                                              const _errs62 = errors;
                                                              if (typeof data25[i2] !== "string") {
                                                                const err20 = { instancePath: instancePath + "/session/shellOptions/" + i2, schemaPath: "#/$defs/session/properties/shellOptions/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                if (vErrors === null) {
                                                                  vErrors = [err20];
                                                                } else {
                                                                  vErrors.push(err20);
                                                                }
                                                                errors++;
                                                              }
                                                              var valid9 = _errs62 === errors;
                                                              if (!valid9) {
                                                                break;
                                                              }
                                                            }
                                                          } else {
                                                            const err21 = { instancePath: instancePath + "/session/shellOptions", schemaPath: "#/$defs/session/properties/shellOptions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                            if (vErrors === null) {
                                                              vErrors = [err21];
                                                            } else {
                                                              vErrors.push(err21);
                                                            }
                                                            errors++;
                                                          }
                                                        }
                                                        var valid6 = _errs60 === errors;
                                                      } else {
                                                        var valid6 = true;
                                                      }
                                                      if (valid6) {
                                                        if (data18.traps !== void 0) {
                                                          const _errs64 = errors;
                                                          if (typeof data18.traps !== "string") {
                                                            const err22 = { instancePath: instancePath + "/session/traps", schemaPath: "#/$defs/session/properties/traps/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                            if (vErrors === null) {
                                                              vErrors = [err22];
                                                            } else {
                                                              vErrors.push(err22);
                                                            }
                                                            errors++;
                                                          }
                                                          var valid6 = _errs64 === errors;
                                                        } else {
                                                          var valid6 = true;
                                                        }
                                                        if (valid6) {
                                                          if (data18.functions !== void 0) {
                                                            const _errs66 = errors;
                                                            if (typeof data18.functions !== "string") {
                                                              const err23 = { instancePath: instancePath + "/session/functions", schemaPath: "#/$defs/session/properties/functions/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                              if (vErrors === null) {
                                                                vErrors = [err23];
                                                              } else {
                                                                vErrors.push(err23);
                                                              }
                                                              errors++;
                                                            }
                                                            var valid6 = _errs66 === errors;
                                                          } else {
                                                            var valid6 = true;
                                                          }
                                                          if (valid6) {
                                                            if (data18.declarations !== void 0) {
                                                              let data29 = data18.declarations;
                                                              const _errs68 = errors;
                                                              if (errors === _errs68) {
                                                                if (Array.isArray(data29)) {
                                                                  var valid10 = true;
                                                                  const len3 = data29.length;
                                                                  for (let i3 = 0; i3 < len3; i3++) {
                                                                    let data30 = data29[i3];
                                                                    const _errs70 = errors;
                                                                    if (errors === _errs70) {
                                                                      if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                                                                        let missing3;
                                                                        if (data30.name === void 0 && (missing3 = "name") || data30.attributes === void 0 && (missing3 = "attributes") || data30.raw === void 0 && (missing3 = "raw")) {
                                                                          const err24 = { instancePath: instancePath + "/session/declarations/" + i3, schemaPath: "#/$defs/session/properties/declarations/items/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" };
                                                                          if (vErrors === null) {
                                                                            vErrors = [err24];
                                                                          } else {
                                                                            vErrors.push(err24);
                                                                          }
                                                                          errors++;
                                                                        } else {
                                                                          const _errs72 = errors;
                                                                          for (const key3 in data30) {
                                                                            if (!(key3 === "name" || key3 === "attributes" || key3 === "raw")) {
                                                                              const err25 = { instancePath: instancePath + "/session/declarations/" + i3, schemaPath: "#/$defs/session/properties/declarations/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                                                                              if (vErrors === null) {
                                                                                vErrors = [err25];
                                                                              } else {
                                                                                vErrors.push(err25);
                                                                              }
                                                                              errors++;
                                                                              break;
                                                                            }
                                                                          }
                                                                          if (_errs72 === errors) {
                                                                            if (data30.name !== void 0) {
                                                                              const _errs73 = errors;
                                                                              if (typeof data30.name !== "string") {
                                                                                const err26 = { instancePath: instancePath + "/session/declarations/" + i3 + "/name", schemaPath: "#/$defs/session/properties/declarations/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                                if (vErrors === null) {
                                                                                  vErrors = [err26];
                                                                                } else {
                                                                                  vErrors.push(err26);
                                                                                }
                                                                                errors++;
                                                                              }
                                                                              var valid11 = _errs73 === errors;
                                                                            } else {
                                                                              var valid11 = true;
                                                                            }
                                                                            if (valid11) {
                                                                              if (data30.attributes !== void 0) {
                                                                                const _errs75 = errors;
                                                                                if (typeof data30.attributes !== "string") {
                                                                                  const err27 = { instancePath: instancePath + "/session/declarations/" + i3 + "/attributes", schemaPath: "#/$defs/session/properties/declarations/items/properties/attributes/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                                  if (vErrors === null) {
                                                                                    vErrors = [err27];
                                                                                  } else {
                                                                                    vErrors.push(err27);
                                                                                  }
                                                                                  errors++;
                                                                                }
                                                                                var valid11 = _errs75 === errors;
                                                                              } else {
                                                                                var valid11 = true;
                                                                              }
                                                                              if (valid11) {
                                                                                if (data30.raw !== void 0) {
                                                                                  let data33 = data30.raw;
                                                                                  const _errs77 = errors;
                                                                                  if (typeof data33 !== "string" && data33 !== null) {
                                                                                    const err28 = { instancePath: instancePath + "/session/declarations/" + i3 + "/raw", schemaPath: "#/$defs/session/properties/declarations/items/properties/raw/type", keyword: "type", params: { type: schema46.properties.declarations.items.properties.raw.type }, message: "must be string,null" };
                                                                                    if (vErrors === null) {
                                                                                      vErrors = [err28];
                                                                                    } else {
                                                                                      vErrors.push(err28);
                                                                                    }
                                                                                    errors++;
                                                                                  }
                                                                                  var valid11 = _errs77 === errors;
                                                                                } else {
                                                                                  var valid11 = true;
                                                                                }
                                                                              }
                                                                            }
                                                                          }
                                                                        }
                                                                      } else {
                                                                        const err29 = { instancePath: instancePath + "/session/declarations/" + i3, schemaPath: "#/$defs/session/properties/declarations/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                                                        if (vErrors === null) {
                                                                          vErrors = [err29];
                                                                        } else {
                                                                          vErrors.push(err29);
                                                                        }
                                                                        errors++;
                                                                      }
                                                                    }
                                                                    var valid10 = _errs70 === errors;
                                                                    if (!valid10) {
                                                                      break;
                                                                    }
                                                                  }
                                                                } else {
                                                                  const err30 = { instancePath: instancePath + "/session/declarations", schemaPath: "#/$defs/session/properties/declarations/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                                  if (vErrors === null) {
                                                                    vErrors = [err30];
                                                                  } else {
                                                                    vErrors.push(err30);
                                                                  }
                                                                  errors++;
                                                                }
                                                              }
                                                              var valid6 = _errs68 === errors;
                                                            } else {
                                                              var valid6 = true;
                                                            }
                                                            if (valid6) {
                                                              if (data18.jobs !== void 0) {
                                                                let data34 = data18.jobs;
                                                                const _errs79 = errors;
                                                                if (errors === _errs79) {
                                                                  if (Array.isArray(data34)) {
                                                                    var valid12 = true;
                                                                    const len4 = data34.length;
                                                                    for (let i4 = 0; i4 < len4; i4++) {
                                                                      let data35 = data34[i4];
                                                                      const _errs81 = errors;
                                                                      if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)))) {
                                                                        const err31 = { instancePath: instancePath + "/session/jobs/" + i4, schemaPath: "#/$defs/session/properties/jobs/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                                                        if (vErrors === null) {
                                                                          vErrors = [err31];
                                                                        } else {
                                                                          vErrors.push(err31);
                                                                        }
                                                                        errors++;
                                                                      }
                                                                      var valid12 = _errs81 === errors;
                                                                      if (!valid12) {
                                                                        break;
                                                                      }
                                                                    }
                                                                  } else {
                                                                    const err32 = { instancePath: instancePath + "/session/jobs", schemaPath: "#/$defs/session/properties/jobs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                                    if (vErrors === null) {
                                                                      vErrors = [err32];
                                                                    } else {
                                                                      vErrors.push(err32);
                                                                    }
                                                                    errors++;
                                                                  }
                                                                }
                                                                var valid6 = _errs79 === errors;
                                                              } else {
                                                                var valid6 = true;
                                                              }
                                                              if (valid6) {
                                                                if (data18.withheld !== void 0) {
                                                                  let data36 = data18.withheld;
                                                                  const _errs83 = errors;
                                                                  if (errors === _errs83) {
                                                                    if (Array.isArray(data36)) {
                                                                      var valid13 = true;
                                                                      const len5 = data36.length;
                                                                      for (let i5 = 0; i5 < len5; i5++) {
                                                                        const _errs85 = errors;
                                                                        if (typeof data36[i5] !== "string") {
                                                                          const err33 = { instancePath: instancePath + "/session/withheld/" + i5, schemaPath: "#/$defs/session/properties/withheld/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                          if (vErrors === null) {
                                                                            vErrors = [err33];
                                                                          } else {
                                                                            vErrors.push(err33);
                                                                          }
                                                                          errors++;
                                                                        }
                                                                        var valid13 = _errs85 === errors;
                                                                        if (!valid13) {
                                                                          break;
                                                                        }
                                                                      }
                                                                    } else {
                                                                      const err34 = { instancePath: instancePath + "/session/withheld", schemaPath: "#/$defs/session/properties/withheld/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                                      if (vErrors === null) {
                                                                        vErrors = [err34];
                                                                      } else {
                                                                        vErrors.push(err34);
                                                                      }
                                                                      errors++;
                                                                    }
                                                                  }
                                                                  var valid6 = _errs83 === errors;
                                                                } else {
                                                                  var valid6 = true;
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
                                          const err35 = { instancePath: instancePath + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                          if (vErrors === null) {
                                            vErrors = [err35];
                                          } else {
                                            vErrors.push(err35);
                                          }
                                          errors++;
                                        }
                                      }
                                      var _valid1 = _errs44 === errors;
                                      if (_valid1) {
                                        valid4 = true;
                                        passing1 = 0;
                                      }
                                      const _errs87 = errors;
                                      if (data18 !== null) {
                                        const err36 = { instancePath: instancePath + "/session", schemaPath: "#/properties/session/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                        if (vErrors === null) {
                                          vErrors = [err36];
                                        } else {
                                          vErrors.push(err36);
                                        }
                                        errors++;
                                      }
                                      var _valid1 = _errs87 === errors;
                                      if (_valid1 && valid4) {
                                        valid4 = false;
                                        passing1 = [passing1, 1];
                                      } else {
                                        if (_valid1) {
                                          valid4 = true;
                                          passing1 = 1;
                                        }
                                      }
                                      if (!valid4) {
                                        const err37 = { instancePath: instancePath + "/session", schemaPath: "#/properties/session/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
                                        if (vErrors === null) {
                                          vErrors = [err37];
                                        } else {
                                          vErrors.push(err37);
                                        }
                                        errors++;
                                        validate28.errors = vErrors;
                                        return false;
                                      } else {
                                        errors = _errs43;
                                        if (vErrors !== null) {
                                          if (_errs43) {
                                            vErrors.length = _errs43;
                                          } else {
                                            vErrors = null;
                                          }
                                        }
                                      }
                                      var valid0 = _errs42 === errors;
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
    } else {
      validate28.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.ended === void 0 && (missing0 = "ended") || data.kept === void 0 && (missing0 = "kept") || data.escaped === void 0 && (missing0 = "escaped")) {
        validate29.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "kind" || key0 === "ended" || key0 === "kept" || key0 === "escaped")) {
            validate29.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate29.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate29.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate29.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("session-closed" !== data.kind) {
                  validate29.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "session-closed" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.ended !== void 0) {
                  let data3 = data.ended;
                  const _errs7 = errors;
                  if (errors === _errs7) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        const _errs9 = errors;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                            let missing1;
                            if (data4.pid === void 0 && (missing1 = "pid") || data4.commandLine === void 0 && (missing1 = "commandLine")) {
                              validate29.errors = [{ instancePath: instancePath + "/ended/" + i0, schemaPath: "#/$defs/process/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                              return false;
                            } else {
                              const _errs12 = errors;
                              for (const key1 in data4) {
                                if (!(key1 === "pid" || key1 === "commandLine")) {
                                  validate29.errors = [{ instancePath: instancePath + "/ended/" + i0, schemaPath: "#/$defs/process/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs12 === errors) {
                                if (data4.pid !== void 0) {
                                  let data5 = data4.pid;
                                  const _errs13 = errors;
                                  if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)))) {
                                    validate29.errors = [{ instancePath: instancePath + "/ended/" + i0 + "/pid", schemaPath: "#/$defs/process/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                  var valid3 = _errs13 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data4.commandLine !== void 0) {
                                    const _errs15 = errors;
                                    if (typeof data4.commandLine !== "string") {
                                      validate29.errors = [{ instancePath: instancePath + "/ended/" + i0 + "/commandLine", schemaPath: "#/$defs/process/properties/commandLine/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid3 = _errs15 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                }
                              }
                            }
                          } else {
                            validate29.errors = [{ instancePath: instancePath + "/ended/" + i0, schemaPath: "#/$defs/process/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid1 = _errs9 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate29.errors = [{ instancePath: instancePath + "/ended", schemaPath: "#/properties/ended/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.kept !== void 0) {
                    let data7 = data.kept;
                    const _errs17 = errors;
                    if (errors === _errs17) {
                      if (Array.isArray(data7)) {
                        var valid4 = true;
                        const len1 = data7.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          let data8 = data7[i1];
                          const _errs19 = errors;
                          const _errs20 = errors;
                          if (errors === _errs20) {
                            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                              let missing2;
                              if (data8.pid === void 0 && (missing2 = "pid") || data8.commandLine === void 0 && (missing2 = "commandLine")) {
                                validate29.errors = [{ instancePath: instancePath + "/kept/" + i1, schemaPath: "#/$defs/process/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                return false;
                              } else {
                                const _errs22 = errors;
                                for (const key2 in data8) {
                                  if (!(key2 === "pid" || key2 === "commandLine")) {
                                    validate29.errors = [{ instancePath: instancePath + "/kept/" + i1, schemaPath: "#/$defs/process/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs22 === errors) {
                                  if (data8.pid !== void 0) {
                                    let data9 = data8.pid;
                                    const _errs23 = errors;
                                    if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)))) {
                                      validate29.errors = [{ instancePath: instancePath + "/kept/" + i1 + "/pid", schemaPath: "#/$defs/process/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                      return false;
                                    }
                                    var valid6 = _errs23 === errors;
                                  } else {
                                    var valid6 = true;
                                  }
                                  if (valid6) {
                                    if (data8.commandLine !== void 0) {
                                      const _errs25 = errors;
                                      if (typeof data8.commandLine !== "string") {
                                        validate29.errors = [{ instancePath: instancePath + "/kept/" + i1 + "/commandLine", schemaPath: "#/$defs/process/properties/commandLine/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid6 = _errs25 === errors;
                                    } else {
                                      var valid6 = true;
                                    }
                                  }
                                }
                              }
                            } else {
                              validate29.errors = [{ instancePath: instancePath + "/kept/" + i1, schemaPath: "#/$defs/process/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                              return false;
                            }
                          }
                          var valid4 = _errs19 === errors;
                          if (!valid4) {
                            break;
                          }
                        }
                      } else {
                        validate29.errors = [{ instancePath: instancePath + "/kept", schemaPath: "#/properties/kept/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs17 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.escaped !== void 0) {
                      let data11 = data.escaped;
                      const _errs27 = errors;
                      if (errors === _errs27) {
                        if (Array.isArray(data11)) {
                          var valid7 = true;
                          const len2 = data11.length;
                          for (let i2 = 0; i2 < len2; i2++) {
                            let data12 = data11[i2];
                            const _errs29 = errors;
                            const _errs30 = errors;
                            if (errors === _errs30) {
                              if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                let missing3;
                                if (data12.pid === void 0 && (missing3 = "pid") || data12.commandLine === void 0 && (missing3 = "commandLine")) {
                                  validate29.errors = [{ instancePath: instancePath + "/escaped/" + i2, schemaPath: "#/$defs/process/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                                  return false;
                                } else {
                                  const _errs32 = errors;
                                  for (const key3 in data12) {
                                    if (!(key3 === "pid" || key3 === "commandLine")) {
                                      validate29.errors = [{ instancePath: instancePath + "/escaped/" + i2, schemaPath: "#/$defs/process/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs32 === errors) {
                                    if (data12.pid !== void 0) {
                                      let data13 = data12.pid;
                                      const _errs33 = errors;
                                      if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)))) {
                                        validate29.errors = [{ instancePath: instancePath + "/escaped/" + i2 + "/pid", schemaPath: "#/$defs/process/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                        return false;
                                      }
                                      var valid9 = _errs33 === errors;
                                    } else {
                                      var valid9 = true;
                                    }
                                    if (valid9) {
                                      if (data12.commandLine !== void 0) {
                                        const _errs35 = errors;
                                        if (typeof data12.commandLine !== "string") {
                                          validate29.errors = [{ instancePath: instancePath + "/escaped/" + i2 + "/commandLine", schemaPath: "#/$defs/process/properties/commandLine/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid9 = _errs35 === errors;
                                      } else {
                                        var valid9 = true;
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate29.errors = [{ instancePath: instancePath + "/escaped/" + i2, schemaPath: "#/$defs/process/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                return false;
                              }
                            }
                            var valid7 = _errs29 === errors;
                            if (!valid7) {
                              break;
                            }
                          }
                        } else {
                          validate29.errors = [{ instancePath: instancePath + "/escaped", schemaPath: "#/properties/escaped/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs27 === errors;
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
    } else {
      validate29.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema54 = { "type": "object", "title": "UndoOffered", "description": "The run failed, and what it wrote could be taken back. How it ends is settled from here on.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "undo-offered" }, "status": { "$ref": "#/$defs/status" }, "exitCode": { "type": "integer" }, "reasons": { "type": "array", "items": { "$ref": "#/$defs/reason" } }, "next": { "type": ["string", "null"] }, "steps": { "type": "array", "description": "Newest first.", "items": { "title": "OfferedUndo", "type": "object", "properties": { "step": { "type": "string" }, "of": { "type": "array", "items": { "type": "string" }, "description": "Commands that wrote." } }, "required": ["step", "of"], "additionalProperties": false } } }, "required": ["seq", "at", "kind", "status", "exitCode", "reasons", "next", "steps"], "additionalProperties": false };
var schema55 = { "title": "RunStatus", "enum": ["worked", "failed", "inconclusive", "stopped", "refused", "interrupted"] };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.status === void 0 && (missing0 = "status") || data.exitCode === void 0 && (missing0 = "exitCode") || data.reasons === void 0 && (missing0 = "reasons") || data.next === void 0 && (missing0 = "next") || data.steps === void 0 && (missing0 = "steps")) {
        validate30.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "kind" || key0 === "status" || key0 === "exitCode" || key0 === "reasons" || key0 === "next" || key0 === "steps")) {
            validate30.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate30.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate30.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate30.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("undo-offered" !== data.kind) {
                  validate30.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "undo-offered" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.status !== void 0) {
                  let data3 = data.status;
                  const _errs7 = errors;
                  if (!(data3 === "worked" || data3 === "failed" || data3 === "inconclusive" || data3 === "stopped" || data3 === "refused" || data3 === "interrupted")) {
                    validate30.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema55.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.exitCode !== void 0) {
                    let data4 = data.exitCode;
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)))) {
                      validate30.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reasons !== void 0) {
                      let data5 = data.reasons;
                      const _errs11 = errors;
                      if (errors === _errs11) {
                        if (Array.isArray(data5)) {
                          var valid2 = true;
                          const len0 = data5.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let data6 = data5[i0];
                            const _errs13 = errors;
                            const _errs14 = errors;
                            if (errors === _errs14) {
                              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                                let missing1;
                                if (data6.message === void 0 && (missing1 = "message") || data6.line === void 0 && (missing1 = "line") || data6.hint === void 0 && (missing1 = "hint")) {
                                  validate30.errors = [{ instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/$defs/reason/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                  return false;
                                } else {
                                  const _errs16 = errors;
                                  for (const key1 in data6) {
                                    if (!(key1 === "message" || key1 === "line" || key1 === "hint")) {
                                      validate30.errors = [{ instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/$defs/reason/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs16 === errors) {
                                    if (data6.message !== void 0) {
                                      const _errs17 = errors;
                                      if (typeof data6.message !== "string") {
                                        validate30.errors = [{ instancePath: instancePath + "/reasons/" + i0 + "/message", schemaPath: "#/$defs/reason/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid4 = _errs17 === errors;
                                    } else {
                                      var valid4 = true;
                                    }
                                    if (valid4) {
                                      if (data6.line !== void 0) {
                                        let data8 = data6.line;
                                        const _errs19 = errors;
                                        if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8))) && data8 !== null) {
                                          validate30.errors = [{ instancePath: instancePath + "/reasons/" + i0 + "/line", schemaPath: "#/$defs/reason/properties/line/type", keyword: "type", params: { type: schema37.properties.line.type }, message: "must be integer,null" }];
                                          return false;
                                        }
                                        var valid4 = _errs19 === errors;
                                      } else {
                                        var valid4 = true;
                                      }
                                      if (valid4) {
                                        if (data6.hint !== void 0) {
                                          const _errs21 = errors;
                                          if (typeof data6.hint !== "string") {
                                            validate30.errors = [{ instancePath: instancePath + "/reasons/" + i0 + "/hint", schemaPath: "#/$defs/reason/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid4 = _errs21 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate30.errors = [{ instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/$defs/reason/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                return false;
                              }
                            }
                            var valid2 = _errs13 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        } else {
                          validate30.errors = [{ instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.next !== void 0) {
                        let data10 = data.next;
                        const _errs23 = errors;
                        if (typeof data10 !== "string" && data10 !== null) {
                          validate30.errors = [{ instancePath: instancePath + "/next", schemaPath: "#/properties/next/type", keyword: "type", params: { type: schema54.properties.next.type }, message: "must be string,null" }];
                          return false;
                        }
                        var valid0 = _errs23 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.steps !== void 0) {
                          let data11 = data.steps;
                          const _errs25 = errors;
                          if (errors === _errs25) {
                            if (Array.isArray(data11)) {
                              var valid5 = true;
                              const len1 = data11.length;
                              for (let i1 = 0; i1 < len1; i1++) {
                                let data12 = data11[i1];
                                const _errs27 = errors;
                                if (errors === _errs27) {
                                  if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                    let missing2;
                                    if (data12.step === void 0 && (missing2 = "step") || data12.of === void 0 && (missing2 = "of")) {
                                      validate30.errors = [{ instancePath: instancePath + "/steps/" + i1, schemaPath: "#/properties/steps/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                      return false;
                                    } else {
                                      const _errs29 = errors;
                                      for (const key2 in data12) {
                                        if (!(key2 === "step" || key2 === "of")) {
                                          validate30.errors = [{ instancePath: instancePath + "/steps/" + i1, schemaPath: "#/properties/steps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs29 === errors) {
                                        if (data12.step !== void 0) {
                                          const _errs30 = errors;
                                          if (typeof data12.step !== "string") {
                                            validate30.errors = [{ instancePath: instancePath + "/steps/" + i1 + "/step", schemaPath: "#/properties/steps/items/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid6 = _errs30 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                        if (valid6) {
                                          if (data12.of !== void 0) {
                                            let data14 = data12.of;
                                            const _errs32 = errors;
                                            if (errors === _errs32) {
                                              if (Array.isArray(data14)) {
                                                var valid7 = true;
                                                const len2 = data14.length;
                                                for (let i2 = 0; i2 < len2; i2++) {
                                                  const _errs34 = errors;
                                                  if (typeof data14[i2] !== "string") {
                                                    validate30.errors = [{ instancePath: instancePath + "/steps/" + i1 + "/of/" + i2, schemaPath: "#/properties/steps/items/properties/of/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                    return false;
                                                  }
                                                  var valid7 = _errs34 === errors;
                                                  if (!valid7) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate30.errors = [{ instancePath: instancePath + "/steps/" + i1 + "/of", schemaPath: "#/properties/steps/items/properties/of/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                                return false;
                                              }
                                            }
                                            var valid6 = _errs32 === errors;
                                          } else {
                                            var valid6 = true;
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate30.errors = [{ instancePath: instancePath + "/steps/" + i1, schemaPath: "#/properties/steps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                    return false;
                                  }
                                }
                                var valid5 = _errs27 === errors;
                                if (!valid5) {
                                  break;
                                }
                              }
                            } else {
                              validate30.errors = [{ instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                              return false;
                            }
                          }
                          var valid0 = _errs25 === errors;
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
    } else {
      validate30.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema57 = { "type": "object", "title": "RunFinished", "description": "The last event of a run.", "properties": { "seq": { "type": "integer", "minimum": 0 }, "at": { "type": "string", "description": "ISO 8601, UTC, milliseconds." }, "kind": { "const": "run-finished" }, "status": { "$ref": "#/$defs/status" }, "exitCode": { "type": "integer" }, "reasons": { "type": "array", "items": { "$ref": "#/$defs/reason" } }, "next": { "type": ["string", "null"] } }, "required": ["seq", "at", "kind", "status", "exitCode", "reasons", "next"], "additionalProperties": false };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.kind === void 0 && (missing0 = "kind") || data.status === void 0 && (missing0 = "status") || data.exitCode === void 0 && (missing0 = "exitCode") || data.reasons === void 0 && (missing0 = "reasons") || data.next === void 0 && (missing0 = "next")) {
        validate31.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "kind" || key0 === "status" || key0 === "exitCode" || key0 === "reasons" || key0 === "next")) {
            validate31.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            let data0 = data.seq;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
              validate31.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number") {
                if (data0 < 0 || isNaN(data0)) {
                  validate31.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs4 = errors;
              if (typeof data.at !== "string") {
                validate31.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.kind !== void 0) {
                const _errs6 = errors;
                if ("run-finished" !== data.kind) {
                  validate31.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "run-finished" }, message: "must be equal to constant" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.status !== void 0) {
                  let data3 = data.status;
                  const _errs7 = errors;
                  if (!(data3 === "worked" || data3 === "failed" || data3 === "inconclusive" || data3 === "stopped" || data3 === "refused" || data3 === "interrupted")) {
                    validate31.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/$defs/status/enum", keyword: "enum", params: { allowedValues: schema55.enum }, message: "must be equal to one of the allowed values" }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.exitCode !== void 0) {
                    let data4 = data.exitCode;
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)))) {
                      validate31.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reasons !== void 0) {
                      let data5 = data.reasons;
                      const _errs11 = errors;
                      if (errors === _errs11) {
                        if (Array.isArray(data5)) {
                          var valid2 = true;
                          const len0 = data5.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let data6 = data5[i0];
                            const _errs13 = errors;
                            const _errs14 = errors;
                            if (errors === _errs14) {
                              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                                let missing1;
                                if (data6.message === void 0 && (missing1 = "message") || data6.line === void 0 && (missing1 = "line") || data6.hint === void 0 && (missing1 = "hint")) {
                                  validate31.errors = [{ instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/$defs/reason/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                  return false;
                                } else {
                                  const _errs16 = errors;
                                  for (const key1 in data6) {
                                    if (!(key1 === "message" || key1 === "line" || key1 === "hint")) {
                                      validate31.errors = [{ instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/$defs/reason/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs16 === errors) {
                                    if (data6.message !== void 0) {
                                      const _errs17 = errors;
                                      if (typeof data6.message !== "string") {
                                        validate31.errors = [{ instancePath: instancePath + "/reasons/" + i0 + "/message", schemaPath: "#/$defs/reason/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid4 = _errs17 === errors;
                                    } else {
                                      var valid4 = true;
                                    }
                                    if (valid4) {
                                      if (data6.line !== void 0) {
                                        let data8 = data6.line;
                                        const _errs19 = errors;
                                        if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8))) && data8 !== null) {
                                          validate31.errors = [{ instancePath: instancePath + "/reasons/" + i0 + "/line", schemaPath: "#/$defs/reason/properties/line/type", keyword: "type", params: { type: schema37.properties.line.type }, message: "must be integer,null" }];
                                          return false;
                                        }
                                        var valid4 = _errs19 === errors;
                                      } else {
                                        var valid4 = true;
                                      }
                                      if (valid4) {
                                        if (data6.hint !== void 0) {
                                          const _errs21 = errors;
                                          if (typeof data6.hint !== "string") {
                                            validate31.errors = [{ instancePath: instancePath + "/reasons/" + i0 + "/hint", schemaPath: "#/$defs/reason/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid4 = _errs21 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate31.errors = [{ instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/$defs/reason/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                return false;
                              }
                            }
                            var valid2 = _errs13 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        } else {
                          validate31.errors = [{ instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.next !== void 0) {
                        let data10 = data.next;
                        const _errs23 = errors;
                        if (typeof data10 !== "string" && data10 !== null) {
                          validate31.errors = [{ instancePath: instancePath + "/next", schemaPath: "#/properties/next/type", keyword: "type", params: { type: schema57.properties.next.type }, message: "must be string,null" }];
                          return false;
                        }
                        var valid0 = _errs23 === errors;
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
    } else {
      validate31.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
      if (data.kind === void 0 && (missing0 = "kind")) {
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const tag0 = data.kind;
        if (typeof tag0 == "string") {
          if (tag0 === "run-started") {
            if (!validate21(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
              errors = vErrors.length;
            }
            var props0 = true;
          } else if (tag0 === "session-opened") {
            const _errs4 = errors;
            if (errors === _errs4) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing1;
                if (data.seq === void 0 && (missing1 = "seq") || data.at === void 0 && (missing1 = "at") || data.kind === void 0 && (missing1 = "kind") || data.mark === void 0 && (missing1 = "mark") || data.pid === void 0 && (missing1 = "pid")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/session-opened/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  const _errs6 = errors;
                  for (const key0 in data) {
                    if (!(key0 === "seq" || key0 === "at" || key0 === "kind" || key0 === "mark" || key0 === "pid")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/session-opened/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs6 === errors) {
                    if (data.seq !== void 0) {
                      let data0 = data.seq;
                      const _errs7 = errors;
                      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/session-opened/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs7) {
                        if (typeof data0 == "number") {
                          if (data0 < 0 || isNaN(data0)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/session-opened/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid4 = _errs7 === errors;
                    } else {
                      var valid4 = true;
                    }
                    if (valid4) {
                      if (data.at !== void 0) {
                        const _errs9 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/session-opened/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid4 = _errs9 === errors;
                      } else {
                        var valid4 = true;
                      }
                      if (valid4) {
                        if (data.kind !== void 0) {
                          const _errs11 = errors;
                          if ("session-opened" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/session-opened/properties/kind/const", keyword: "const", params: { allowedValue: "session-opened" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid4 = _errs11 === errors;
                        } else {
                          var valid4 = true;
                        }
                        if (valid4) {
                          if (data.mark !== void 0) {
                            const _errs12 = errors;
                            if (typeof data.mark !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/mark", schemaPath: "#/$defs/session-opened/properties/mark/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid4 = _errs12 === errors;
                          } else {
                            var valid4 = true;
                          }
                          if (valid4) {
                            if (data.pid !== void 0) {
                              let data4 = data.pid;
                              const _errs14 = errors;
                              if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4))) && data4 !== null) {
                                validate20.errors = [{ instancePath: instancePath + "/pid", schemaPath: "#/$defs/session-opened/properties/pid/type", keyword: "type", params: { type: schema60.properties.pid.type }, message: "must be integer,null" }];
                                return false;
                              }
                              var valid4 = _errs14 === errors;
                            } else {
                              var valid4 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/session-opened/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "run-resumed") {
            if (!validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
              errors = vErrors.length;
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "variable-bound") {
            const _errs18 = errors;
            if (errors === _errs18) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing2;
                if (data.seq === void 0 && (missing2 = "seq") || data.at === void 0 && (missing2 = "at") || data.kind === void 0 && (missing2 = "kind") || data.name === void 0 && (missing2 = "name") || data.value === void 0 && (missing2 = "value") || data.from === void 0 && (missing2 = "from") || data.secret === void 0 && (missing2 = "secret")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/variable-bound/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                  return false;
                } else {
                  const _errs20 = errors;
                  for (const key1 in data) {
                    if (!(key1 === "seq" || key1 === "at" || key1 === "kind" || key1 === "name" || key1 === "value" || key1 === "from" || key1 === "secret")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/variable-bound/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs20 === errors) {
                    if (data.seq !== void 0) {
                      let data5 = data.seq;
                      const _errs21 = errors;
                      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/variable-bound/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs21) {
                        if (typeof data5 == "number") {
                          if (data5 < 0 || isNaN(data5)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/variable-bound/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid8 = _errs21 === errors;
                    } else {
                      var valid8 = true;
                    }
                    if (valid8) {
                      if (data.at !== void 0) {
                        const _errs23 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/variable-bound/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid8 = _errs23 === errors;
                      } else {
                        var valid8 = true;
                      }
                      if (valid8) {
                        if (data.kind !== void 0) {
                          const _errs25 = errors;
                          if ("variable-bound" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/variable-bound/properties/kind/const", keyword: "const", params: { allowedValue: "variable-bound" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid8 = _errs25 === errors;
                        } else {
                          var valid8 = true;
                        }
                        if (valid8) {
                          if (data.name !== void 0) {
                            const _errs26 = errors;
                            if (typeof data.name !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/$defs/variable-bound/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid8 = _errs26 === errors;
                          } else {
                            var valid8 = true;
                          }
                          if (valid8) {
                            if (data.value !== void 0) {
                              const _errs28 = errors;
                              if (typeof data.value !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/$defs/variable-bound/properties/value/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid8 = _errs28 === errors;
                            } else {
                              var valid8 = true;
                            }
                            if (valid8) {
                              if (data.from !== void 0) {
                                let data10 = data.from;
                                const _errs30 = errors;
                                if (!(data10 === "var" || data10 === "vars-file" || data10 === "capture" || data10 === "environment" || data10 === "default" || data10 === "answer")) {
                                  validate20.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/$defs/variable-bound/properties/from/enum", keyword: "enum", params: { allowedValues: schema61.properties.from.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid8 = _errs30 === errors;
                              } else {
                                var valid8 = true;
                              }
                              if (valid8) {
                                if (data.secret !== void 0) {
                                  const _errs31 = errors;
                                  if (typeof data.secret !== "boolean") {
                                    validate20.errors = [{ instancePath: instancePath + "/secret", schemaPath: "#/$defs/variable-bound/properties/secret/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                    return false;
                                  }
                                  var valid8 = _errs31 === errors;
                                } else {
                                  var valid8 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/variable-bound/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "step-started") {
            const _errs34 = errors;
            if (errors === _errs34) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing3;
                if (data.seq === void 0 && (missing3 = "seq") || data.at === void 0 && (missing3 = "at") || data.kind === void 0 && (missing3 = "kind") || data.step === void 0 && (missing3 = "step")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/step-started/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" }];
                  return false;
                } else {
                  const _errs36 = errors;
                  for (const key2 in data) {
                    if (!(key2 === "seq" || key2 === "at" || key2 === "kind" || key2 === "step")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/step-started/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs36 === errors) {
                    if (data.seq !== void 0) {
                      let data12 = data.seq;
                      const _errs37 = errors;
                      if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/step-started/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs37) {
                        if (typeof data12 == "number") {
                          if (data12 < 0 || isNaN(data12)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/step-started/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid11 = _errs37 === errors;
                    } else {
                      var valid11 = true;
                    }
                    if (valid11) {
                      if (data.at !== void 0) {
                        const _errs39 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/step-started/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid11 = _errs39 === errors;
                      } else {
                        var valid11 = true;
                      }
                      if (valid11) {
                        if (data.kind !== void 0) {
                          const _errs41 = errors;
                          if ("step-started" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/step-started/properties/kind/const", keyword: "const", params: { allowedValue: "step-started" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid11 = _errs41 === errors;
                        } else {
                          var valid11 = true;
                        }
                        if (valid11) {
                          if (data.step !== void 0) {
                            const _errs42 = errors;
                            if (typeof data.step !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/step", schemaPath: "#/$defs/step-started/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid11 = _errs42 === errors;
                          } else {
                            var valid11 = true;
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/step-started/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "task-settled") {
            const _errs45 = errors;
            if (errors === _errs45) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing4;
                if (data.seq === void 0 && (missing4 = "seq") || data.at === void 0 && (missing4 = "at") || data.kind === void 0 && (missing4 = "kind") || data.task === void 0 && (missing4 = "task") || data.status === void 0 && (missing4 = "status") || data.by === void 0 && (missing4 = "by") || data.reason === void 0 && (missing4 = "reason")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/task-settled/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'" }];
                  return false;
                } else {
                  const _errs47 = errors;
                  for (const key3 in data) {
                    if (!(key3 === "seq" || key3 === "at" || key3 === "kind" || key3 === "task" || key3 === "status" || key3 === "by" || key3 === "reason")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/task-settled/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs47 === errors) {
                    if (data.seq !== void 0) {
                      let data16 = data.seq;
                      const _errs48 = errors;
                      if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/task-settled/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs48) {
                        if (typeof data16 == "number") {
                          if (data16 < 0 || isNaN(data16)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/task-settled/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid14 = _errs48 === errors;
                    } else {
                      var valid14 = true;
                    }
                    if (valid14) {
                      if (data.at !== void 0) {
                        const _errs50 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/task-settled/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid14 = _errs50 === errors;
                      } else {
                        var valid14 = true;
                      }
                      if (valid14) {
                        if (data.kind !== void 0) {
                          const _errs52 = errors;
                          if ("task-settled" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/task-settled/properties/kind/const", keyword: "const", params: { allowedValue: "task-settled" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid14 = _errs52 === errors;
                        } else {
                          var valid14 = true;
                        }
                        if (valid14) {
                          if (data.task !== void 0) {
                            const _errs53 = errors;
                            if (typeof data.task !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/task", schemaPath: "#/$defs/task-settled/properties/task/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid14 = _errs53 === errors;
                          } else {
                            var valid14 = true;
                          }
                          if (valid14) {
                            if (data.status !== void 0) {
                              let data20 = data.status;
                              const _errs55 = errors;
                              if (!(data20 === "done" || data20 === "stood-for" || data20 === "skipped" || data20 === "listed")) {
                                validate20.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/$defs/task-settled/properties/status/enum", keyword: "enum", params: { allowedValues: schema63.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid14 = _errs55 === errors;
                            } else {
                              var valid14 = true;
                            }
                            if (valid14) {
                              if (data.by !== void 0) {
                                let data21 = data.by;
                                const _errs56 = errors;
                                if (typeof data21 !== "string" && data21 !== null) {
                                  validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/task-settled/properties/by/type", keyword: "type", params: { type: schema63.properties.by.type }, message: "must be string,null" }];
                                  return false;
                                }
                                var valid14 = _errs56 === errors;
                              } else {
                                var valid14 = true;
                              }
                              if (valid14) {
                                if (data.reason !== void 0) {
                                  let data22 = data.reason;
                                  const _errs58 = errors;
                                  if (typeof data22 !== "string" && data22 !== null) {
                                    validate20.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/$defs/task-settled/properties/reason/type", keyword: "type", params: { type: schema63.properties.reason.type }, message: "must be string,null" }];
                                    return false;
                                  }
                                  var valid14 = _errs58 === errors;
                                } else {
                                  var valid14 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/task-settled/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "approval-settled") {
            const _errs61 = errors;
            if (errors === _errs61) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing5;
                if (data.seq === void 0 && (missing5 = "seq") || data.at === void 0 && (missing5 = "at") || data.kind === void 0 && (missing5 = "kind") || data.subject === void 0 && (missing5 = "subject") || data.granted === void 0 && (missing5 = "granted") || data.how === void 0 && (missing5 = "how") || data.by === void 0 && (missing5 = "by")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/approval-settled/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'" }];
                  return false;
                } else {
                  const _errs63 = errors;
                  for (const key4 in data) {
                    if (!(key4 === "seq" || key4 === "at" || key4 === "kind" || key4 === "subject" || key4 === "granted" || key4 === "how" || key4 === "by")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/approval-settled/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs63 === errors) {
                    if (data.seq !== void 0) {
                      let data23 = data.seq;
                      const _errs64 = errors;
                      if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/approval-settled/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs64) {
                        if (typeof data23 == "number") {
                          if (data23 < 0 || isNaN(data23)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/approval-settled/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid17 = _errs64 === errors;
                    } else {
                      var valid17 = true;
                    }
                    if (valid17) {
                      if (data.at !== void 0) {
                        const _errs66 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/approval-settled/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid17 = _errs66 === errors;
                      } else {
                        var valid17 = true;
                      }
                      if (valid17) {
                        if (data.kind !== void 0) {
                          const _errs68 = errors;
                          if ("approval-settled" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/approval-settled/properties/kind/const", keyword: "const", params: { allowedValue: "approval-settled" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid17 = _errs68 === errors;
                        } else {
                          var valid17 = true;
                        }
                        if (valid17) {
                          if (data.subject !== void 0) {
                            const _errs69 = errors;
                            if (typeof data.subject !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/$defs/approval-settled/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid17 = _errs69 === errors;
                          } else {
                            var valid17 = true;
                          }
                          if (valid17) {
                            if (data.granted !== void 0) {
                              const _errs71 = errors;
                              if (typeof data.granted !== "boolean") {
                                validate20.errors = [{ instancePath: instancePath + "/granted", schemaPath: "#/$defs/approval-settled/properties/granted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                return false;
                              }
                              var valid17 = _errs71 === errors;
                            } else {
                              var valid17 = true;
                            }
                            if (valid17) {
                              if (data.how !== void 0) {
                                let data28 = data.how;
                                const _errs73 = errors;
                                if (!(data28 === "asked" || data28 === "yes" || data28 === "approve")) {
                                  validate20.errors = [{ instancePath: instancePath + "/how", schemaPath: "#/$defs/approval-settled/properties/how/enum", keyword: "enum", params: { allowedValues: schema64.properties.how.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid17 = _errs73 === errors;
                              } else {
                                var valid17 = true;
                              }
                              if (valid17) {
                                if (data.by !== void 0) {
                                  const _errs74 = errors;
                                  if (typeof data.by !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/approval-settled/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid17 = _errs74 === errors;
                                } else {
                                  var valid17 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/approval-settled/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "choice-made") {
            const _errs77 = errors;
            if (errors === _errs77) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing6;
                if (data.seq === void 0 && (missing6 = "seq") || data.at === void 0 && (missing6 = "at") || data.kind === void 0 && (missing6 = "kind") || data.choice === void 0 && (missing6 = "choice") || data.member === void 0 && (missing6 = "member") || data.how === void 0 && (missing6 = "how") || data.by === void 0 && (missing6 = "by")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/choice-made/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'" }];
                  return false;
                } else {
                  const _errs79 = errors;
                  for (const key5 in data) {
                    if (!(key5 === "seq" || key5 === "at" || key5 === "kind" || key5 === "choice" || key5 === "member" || key5 === "how" || key5 === "by")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/choice-made/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs79 === errors) {
                    if (data.seq !== void 0) {
                      let data30 = data.seq;
                      const _errs80 = errors;
                      if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/choice-made/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs80) {
                        if (typeof data30 == "number") {
                          if (data30 < 0 || isNaN(data30)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/choice-made/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid20 = _errs80 === errors;
                    } else {
                      var valid20 = true;
                    }
                    if (valid20) {
                      if (data.at !== void 0) {
                        const _errs82 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/choice-made/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid20 = _errs82 === errors;
                      } else {
                        var valid20 = true;
                      }
                      if (valid20) {
                        if (data.kind !== void 0) {
                          const _errs84 = errors;
                          if ("choice-made" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/choice-made/properties/kind/const", keyword: "const", params: { allowedValue: "choice-made" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid20 = _errs84 === errors;
                        } else {
                          var valid20 = true;
                        }
                        if (valid20) {
                          if (data.choice !== void 0) {
                            const _errs85 = errors;
                            if (typeof data.choice !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/choice", schemaPath: "#/$defs/choice-made/properties/choice/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid20 = _errs85 === errors;
                          } else {
                            var valid20 = true;
                          }
                          if (valid20) {
                            if (data.member !== void 0) {
                              const _errs87 = errors;
                              if (typeof data.member !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/member", schemaPath: "#/$defs/choice-made/properties/member/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid20 = _errs87 === errors;
                            } else {
                              var valid20 = true;
                            }
                            if (valid20) {
                              if (data.how !== void 0) {
                                let data35 = data.how;
                                const _errs89 = errors;
                                if (!(data35 === "flag" || data35 === "decision" || data35 === "operator")) {
                                  validate20.errors = [{ instancePath: instancePath + "/how", schemaPath: "#/$defs/choice-made/properties/how/enum", keyword: "enum", params: { allowedValues: schema65.properties.how.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid20 = _errs89 === errors;
                              } else {
                                var valid20 = true;
                              }
                              if (valid20) {
                                if (data.by !== void 0) {
                                  let data36 = data.by;
                                  const _errs90 = errors;
                                  if (typeof data36 !== "string" && data36 !== null) {
                                    validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/choice-made/properties/by/type", keyword: "type", params: { type: schema65.properties.by.type }, message: "must be string,null" }];
                                    return false;
                                  }
                                  var valid20 = _errs90 === errors;
                                } else {
                                  var valid20 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/choice-made/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "target-checked") {
            if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
              errors = vErrors.length;
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "command-started") {
            const _errs94 = errors;
            if (errors === _errs94) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing7;
                if (data.seq === void 0 && (missing7 = "seq") || data.at === void 0 && (missing7 = "at") || data.kind === void 0 && (missing7 = "kind") || data.command === void 0 && (missing7 = "command") || data.attempt === void 0 && (missing7 = "attempt") || data.output === void 0 && (missing7 = "output") || data.code === void 0 && (missing7 = "code") || data.edited === void 0 && (missing7 = "edited") || data.class === void 0 && (missing7 = "class")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/command-started/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'" }];
                  return false;
                } else {
                  const _errs96 = errors;
                  for (const key6 in data) {
                    if (!func1.call(schema66.properties, key6)) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/command-started/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs96 === errors) {
                    if (data.seq !== void 0) {
                      let data37 = data.seq;
                      const _errs97 = errors;
                      if (!(typeof data37 == "number" && (!(data37 % 1) && !isNaN(data37)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/command-started/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs97) {
                        if (typeof data37 == "number") {
                          if (data37 < 0 || isNaN(data37)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/command-started/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid24 = _errs97 === errors;
                    } else {
                      var valid24 = true;
                    }
                    if (valid24) {
                      if (data.at !== void 0) {
                        const _errs99 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/command-started/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid24 = _errs99 === errors;
                      } else {
                        var valid24 = true;
                      }
                      if (valid24) {
                        if (data.kind !== void 0) {
                          const _errs101 = errors;
                          if ("command-started" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/command-started/properties/kind/const", keyword: "const", params: { allowedValue: "command-started" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid24 = _errs101 === errors;
                        } else {
                          var valid24 = true;
                        }
                        if (valid24) {
                          if (data.command !== void 0) {
                            const _errs102 = errors;
                            if (typeof data.command !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/$defs/command-started/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid24 = _errs102 === errors;
                          } else {
                            var valid24 = true;
                          }
                          if (valid24) {
                            if (data.attempt !== void 0) {
                              let data41 = data.attempt;
                              const _errs104 = errors;
                              if (!(typeof data41 == "number" && (!(data41 % 1) && !isNaN(data41)))) {
                                validate20.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/$defs/command-started/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                return false;
                              }
                              var valid24 = _errs104 === errors;
                            } else {
                              var valid24 = true;
                            }
                            if (valid24) {
                              if (data.output !== void 0) {
                                let data42 = data.output;
                                const _errs106 = errors;
                                if (!(typeof data42 == "number" && (!(data42 % 1) && !isNaN(data42)))) {
                                  validate20.errors = [{ instancePath: instancePath + "/output", schemaPath: "#/$defs/command-started/properties/output/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                  return false;
                                }
                                var valid24 = _errs106 === errors;
                              } else {
                                var valid24 = true;
                              }
                              if (valid24) {
                                if (data.code !== void 0) {
                                  const _errs108 = errors;
                                  if (typeof data.code !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/$defs/command-started/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid24 = _errs108 === errors;
                                } else {
                                  var valid24 = true;
                                }
                                if (valid24) {
                                  if (data.edited !== void 0) {
                                    const _errs110 = errors;
                                    if (typeof data.edited !== "boolean") {
                                      validate20.errors = [{ instancePath: instancePath + "/edited", schemaPath: "#/$defs/command-started/properties/edited/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                      return false;
                                    }
                                    var valid24 = _errs110 === errors;
                                  } else {
                                    var valid24 = true;
                                  }
                                  if (valid24) {
                                    if (data.class !== void 0) {
                                      let data45 = data.class;
                                      const _errs112 = errors;
                                      if (!(data45 === "read" || data45 === "write" || data45 === "destroy")) {
                                        validate20.errors = [{ instancePath: instancePath + "/class", schemaPath: "#/$defs/command-started/properties/class/enum", keyword: "enum", params: { allowedValues: schema66.properties.class.enum }, message: "must be equal to one of the allowed values" }];
                                        return false;
                                      }
                                      var valid24 = _errs112 === errors;
                                    } else {
                                      var valid24 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/command-started/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "command-finished") {
            if (!validate27(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
              errors = vErrors.length;
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "end-settled") {
            const _errs115 = errors;
            if (errors === _errs115) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing8;
                if (data.seq === void 0 && (missing8 = "seq") || data.at === void 0 && (missing8 = "at") || data.kind === void 0 && (missing8 = "kind") || data.command === void 0 && (missing8 = "command") || data.how === void 0 && (missing8 = "how") || data.by === void 0 && (missing8 = "by") || data.reason === void 0 && (missing8 = "reason")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/end-settled/required", keyword: "required", params: { missingProperty: missing8 }, message: "must have required property '" + missing8 + "'" }];
                  return false;
                } else {
                  const _errs117 = errors;
                  for (const key7 in data) {
                    if (!(key7 === "seq" || key7 === "at" || key7 === "kind" || key7 === "command" || key7 === "how" || key7 === "by" || key7 === "reason")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/end-settled/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs117 === errors) {
                    if (data.seq !== void 0) {
                      let data46 = data.seq;
                      const _errs118 = errors;
                      if (!(typeof data46 == "number" && (!(data46 % 1) && !isNaN(data46)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/end-settled/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs118) {
                        if (typeof data46 == "number") {
                          if (data46 < 0 || isNaN(data46)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/end-settled/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid28 = _errs118 === errors;
                    } else {
                      var valid28 = true;
                    }
                    if (valid28) {
                      if (data.at !== void 0) {
                        const _errs120 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/end-settled/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid28 = _errs120 === errors;
                      } else {
                        var valid28 = true;
                      }
                      if (valid28) {
                        if (data.kind !== void 0) {
                          const _errs122 = errors;
                          if ("end-settled" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/end-settled/properties/kind/const", keyword: "const", params: { allowedValue: "end-settled" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid28 = _errs122 === errors;
                        } else {
                          var valid28 = true;
                        }
                        if (valid28) {
                          if (data.command !== void 0) {
                            const _errs123 = errors;
                            if (typeof data.command !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/$defs/end-settled/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid28 = _errs123 === errors;
                          } else {
                            var valid28 = true;
                          }
                          if (valid28) {
                            if (data.how !== void 0) {
                              let data50 = data.how;
                              const _errs125 = errors;
                              if (!(data50 === "ran" || data50 === "again" || data50 === "skip")) {
                                validate20.errors = [{ instancePath: instancePath + "/how", schemaPath: "#/$defs/end-settled/properties/how/enum", keyword: "enum", params: { allowedValues: schema67.properties.how.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid28 = _errs125 === errors;
                            } else {
                              var valid28 = true;
                            }
                            if (valid28) {
                              if (data.by !== void 0) {
                                const _errs126 = errors;
                                if (typeof data.by !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/end-settled/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid28 = _errs126 === errors;
                              } else {
                                var valid28 = true;
                              }
                              if (valid28) {
                                if (data.reason !== void 0) {
                                  let data52 = data.reason;
                                  const _errs128 = errors;
                                  if (typeof data52 !== "string" && data52 !== null) {
                                    validate20.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/$defs/end-settled/properties/reason/type", keyword: "type", params: { type: schema67.properties.reason.type }, message: "must be string,null" }];
                                    return false;
                                  }
                                  var valid28 = _errs128 === errors;
                                } else {
                                  var valid28 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/end-settled/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "check-sampled") {
            if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
              errors = vErrors.length;
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "check-settled") {
            const _errs132 = errors;
            if (errors === _errs132) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing9;
                if (data.seq === void 0 && (missing9 = "seq") || data.at === void 0 && (missing9 = "at") || data.kind === void 0 && (missing9 = "kind") || data.command === void 0 && (missing9 = "command") || data.check === void 0 && (missing9 = "check") || data.verdict === void 0 && (missing9 = "verdict") || data.observed === void 0 && (missing9 = "observed") || data.samples === void 0 && (missing9 = "samples") || data.message === void 0 && (missing9 = "message")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/check-settled/required", keyword: "required", params: { missingProperty: missing9 }, message: "must have required property '" + missing9 + "'" }];
                  return false;
                } else {
                  const _errs134 = errors;
                  for (const key8 in data) {
                    if (!func1.call(schema68.properties, key8)) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/check-settled/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs134 === errors) {
                    if (data.seq !== void 0) {
                      let data53 = data.seq;
                      const _errs135 = errors;
                      if (!(typeof data53 == "number" && (!(data53 % 1) && !isNaN(data53)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/check-settled/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs135) {
                        if (typeof data53 == "number") {
                          if (data53 < 0 || isNaN(data53)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/check-settled/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid32 = _errs135 === errors;
                    } else {
                      var valid32 = true;
                    }
                    if (valid32) {
                      if (data.at !== void 0) {
                        const _errs137 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/check-settled/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid32 = _errs137 === errors;
                      } else {
                        var valid32 = true;
                      }
                      if (valid32) {
                        if (data.kind !== void 0) {
                          const _errs139 = errors;
                          if ("check-settled" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/check-settled/properties/kind/const", keyword: "const", params: { allowedValue: "check-settled" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid32 = _errs139 === errors;
                        } else {
                          var valid32 = true;
                        }
                        if (valid32) {
                          if (data.command !== void 0) {
                            const _errs140 = errors;
                            if (typeof data.command !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/$defs/check-settled/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid32 = _errs140 === errors;
                          } else {
                            var valid32 = true;
                          }
                          if (valid32) {
                            if (data.check !== void 0) {
                              let data57 = data.check;
                              const _errs142 = errors;
                              if (!(typeof data57 == "number" && (!(data57 % 1) && !isNaN(data57)))) {
                                validate20.errors = [{ instancePath: instancePath + "/check", schemaPath: "#/$defs/check-settled/properties/check/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                return false;
                              }
                              var valid32 = _errs142 === errors;
                            } else {
                              var valid32 = true;
                            }
                            if (valid32) {
                              if (data.verdict !== void 0) {
                                let data58 = data.verdict;
                                const _errs144 = errors;
                                if (!(data58 === "pass" || data58 === "fail" || data58 === "inconclusive" || data58 === "not-judged")) {
                                  validate20.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/$defs/check-settled/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema68.properties.verdict.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid32 = _errs144 === errors;
                              } else {
                                var valid32 = true;
                              }
                              if (valid32) {
                                if (data.observed !== void 0) {
                                  let data59 = data.observed;
                                  const _errs145 = errors;
                                  if (!(typeof data59 == "number") && typeof data59 !== "string" && data59 !== null) {
                                    validate20.errors = [{ instancePath: instancePath + "/observed", schemaPath: "#/$defs/check-settled/properties/observed/type", keyword: "type", params: { type: schema68.properties.observed.type }, message: "must be number,string,null" }];
                                    return false;
                                  }
                                  var valid32 = _errs145 === errors;
                                } else {
                                  var valid32 = true;
                                }
                                if (valid32) {
                                  if (data.samples !== void 0) {
                                    let data60 = data.samples;
                                    const _errs147 = errors;
                                    if (!(typeof data60 == "number" && (!(data60 % 1) && !isNaN(data60)))) {
                                      validate20.errors = [{ instancePath: instancePath + "/samples", schemaPath: "#/$defs/check-settled/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                      return false;
                                    }
                                    var valid32 = _errs147 === errors;
                                  } else {
                                    var valid32 = true;
                                  }
                                  if (valid32) {
                                    if (data.message !== void 0) {
                                      const _errs149 = errors;
                                      if (typeof data.message !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/$defs/check-settled/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid32 = _errs149 === errors;
                                    } else {
                                      var valid32 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/check-settled/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "decision-taken") {
            const _errs152 = errors;
            if (errors === _errs152) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing10;
                if (data.seq === void 0 && (missing10 = "seq") || data.at === void 0 && (missing10 = "at") || data.kind === void 0 && (missing10 = "kind") || data.subject === void 0 && (missing10 = "subject") || data.outcome === void 0 && (missing10 = "outcome") || data.text === void 0 && (missing10 = "text") || data.reason === void 0 && (missing10 = "reason") || data.to === void 0 && (missing10 = "to") || data.opens === void 0 && (missing10 = "opens")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/decision-taken/required", keyword: "required", params: { missingProperty: missing10 }, message: "must have required property '" + missing10 + "'" }];
                  return false;
                } else {
                  const _errs154 = errors;
                  for (const key9 in data) {
                    if (!func1.call(schema69.properties, key9)) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/decision-taken/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs154 === errors) {
                    if (data.seq !== void 0) {
                      let data62 = data.seq;
                      const _errs155 = errors;
                      if (!(typeof data62 == "number" && (!(data62 % 1) && !isNaN(data62)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/decision-taken/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs155) {
                        if (typeof data62 == "number") {
                          if (data62 < 0 || isNaN(data62)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/decision-taken/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid35 = _errs155 === errors;
                    } else {
                      var valid35 = true;
                    }
                    if (valid35) {
                      if (data.at !== void 0) {
                        const _errs157 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/decision-taken/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid35 = _errs157 === errors;
                      } else {
                        var valid35 = true;
                      }
                      if (valid35) {
                        if (data.kind !== void 0) {
                          const _errs159 = errors;
                          if ("decision-taken" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/decision-taken/properties/kind/const", keyword: "const", params: { allowedValue: "decision-taken" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid35 = _errs159 === errors;
                        } else {
                          var valid35 = true;
                        }
                        if (valid35) {
                          if (data.subject !== void 0) {
                            const _errs160 = errors;
                            if (typeof data.subject !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/$defs/decision-taken/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid35 = _errs160 === errors;
                          } else {
                            var valid35 = true;
                          }
                          if (valid35) {
                            if (data.outcome !== void 0) {
                              let data66 = data.outcome;
                              const _errs162 = errors;
                              if (!(data66 === "continue" || data66 === "stop" || data66 === "goto" || data66 === "choose" || data66 === "ask" || data66 === "note")) {
                                validate20.errors = [{ instancePath: instancePath + "/outcome", schemaPath: "#/$defs/decision-taken/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema69.properties.outcome.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid35 = _errs162 === errors;
                            } else {
                              var valid35 = true;
                            }
                            if (valid35) {
                              if (data.text !== void 0) {
                                let data67 = data.text;
                                const _errs163 = errors;
                                if (typeof data67 !== "string" && data67 !== null) {
                                  validate20.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/$defs/decision-taken/properties/text/type", keyword: "type", params: { type: schema69.properties.text.type }, message: "must be string,null" }];
                                  return false;
                                }
                                var valid35 = _errs163 === errors;
                              } else {
                                var valid35 = true;
                              }
                              if (valid35) {
                                if (data.reason !== void 0) {
                                  let data68 = data.reason;
                                  const _errs165 = errors;
                                  if (typeof data68 !== "string" && data68 !== null) {
                                    validate20.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/$defs/decision-taken/properties/reason/type", keyword: "type", params: { type: schema69.properties.reason.type }, message: "must be string,null" }];
                                    return false;
                                  }
                                  var valid35 = _errs165 === errors;
                                } else {
                                  var valid35 = true;
                                }
                                if (valid35) {
                                  if (data.to !== void 0) {
                                    let data69 = data.to;
                                    const _errs167 = errors;
                                    if (typeof data69 !== "string" && data69 !== null) {
                                      validate20.errors = [{ instancePath: instancePath + "/to", schemaPath: "#/$defs/decision-taken/properties/to/type", keyword: "type", params: { type: schema69.properties.to.type }, message: "must be string,null" }];
                                      return false;
                                    }
                                    var valid35 = _errs167 === errors;
                                  } else {
                                    var valid35 = true;
                                  }
                                  if (valid35) {
                                    if (data.opens !== void 0) {
                                      let data70 = data.opens;
                                      const _errs169 = errors;
                                      if (typeof data70 !== "string" && data70 !== null) {
                                        validate20.errors = [{ instancePath: instancePath + "/opens", schemaPath: "#/$defs/decision-taken/properties/opens/type", keyword: "type", params: { type: schema69.properties.opens.type }, message: "must be string,null" }];
                                        return false;
                                      }
                                      var valid35 = _errs169 === errors;
                                    } else {
                                      var valid35 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/decision-taken/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "question-answered") {
            const _errs172 = errors;
            if (errors === _errs172) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing11;
                if (data.seq === void 0 && (missing11 = "seq") || data.at === void 0 && (missing11 = "at") || data.kind === void 0 && (missing11 = "kind") || data.subject === void 0 && (missing11 = "subject") || data.question === void 0 && (missing11 = "question") || data.answer === void 0 && (missing11 = "answer") || data.reason === void 0 && (missing11 = "reason") || data.by === void 0 && (missing11 = "by")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/question-answered/required", keyword: "required", params: { missingProperty: missing11 }, message: "must have required property '" + missing11 + "'" }];
                  return false;
                } else {
                  const _errs174 = errors;
                  for (const key10 in data) {
                    if (!(key10 === "seq" || key10 === "at" || key10 === "kind" || key10 === "subject" || key10 === "question" || key10 === "answer" || key10 === "reason" || key10 === "by")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/question-answered/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs174 === errors) {
                    if (data.seq !== void 0) {
                      let data71 = data.seq;
                      const _errs175 = errors;
                      if (!(typeof data71 == "number" && (!(data71 % 1) && !isNaN(data71)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/question-answered/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs175) {
                        if (typeof data71 == "number") {
                          if (data71 < 0 || isNaN(data71)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/question-answered/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid38 = _errs175 === errors;
                    } else {
                      var valid38 = true;
                    }
                    if (valid38) {
                      if (data.at !== void 0) {
                        const _errs177 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/question-answered/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid38 = _errs177 === errors;
                      } else {
                        var valid38 = true;
                      }
                      if (valid38) {
                        if (data.kind !== void 0) {
                          const _errs179 = errors;
                          if ("question-answered" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/question-answered/properties/kind/const", keyword: "const", params: { allowedValue: "question-answered" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid38 = _errs179 === errors;
                        } else {
                          var valid38 = true;
                        }
                        if (valid38) {
                          if (data.subject !== void 0) {
                            const _errs180 = errors;
                            if (typeof data.subject !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/$defs/question-answered/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid38 = _errs180 === errors;
                          } else {
                            var valid38 = true;
                          }
                          if (valid38) {
                            if (data.question !== void 0) {
                              let data75 = data.question;
                              const _errs182 = errors;
                              if (!(data75 === "decision" || data75 === "failure" || data75 === "worked")) {
                                validate20.errors = [{ instancePath: instancePath + "/question", schemaPath: "#/$defs/question-answered/properties/question/enum", keyword: "enum", params: { allowedValues: schema70.properties.question.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid38 = _errs182 === errors;
                            } else {
                              var valid38 = true;
                            }
                            if (valid38) {
                              if (data.answer !== void 0) {
                                let data76 = data.answer;
                                const _errs183 = errors;
                                if (!(data76 === "continue" || data76 === "retry" || data76 === "skip" || data76 === "stop" || data76 === "yes" || data76 === "no")) {
                                  validate20.errors = [{ instancePath: instancePath + "/answer", schemaPath: "#/$defs/question-answered/properties/answer/enum", keyword: "enum", params: { allowedValues: schema70.properties.answer.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid38 = _errs183 === errors;
                              } else {
                                var valid38 = true;
                              }
                              if (valid38) {
                                if (data.reason !== void 0) {
                                  let data77 = data.reason;
                                  const _errs184 = errors;
                                  if (typeof data77 !== "string" && data77 !== null) {
                                    validate20.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/$defs/question-answered/properties/reason/type", keyword: "type", params: { type: schema70.properties.reason.type }, message: "must be string,null" }];
                                    return false;
                                  }
                                  var valid38 = _errs184 === errors;
                                } else {
                                  var valid38 = true;
                                }
                                if (valid38) {
                                  if (data.by !== void 0) {
                                    const _errs186 = errors;
                                    if (typeof data.by !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/question-answered/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid38 = _errs186 === errors;
                                  } else {
                                    var valid38 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/question-answered/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "item-passed") {
            const _errs189 = errors;
            if (errors === _errs189) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing12;
                if (data.seq === void 0 && (missing12 = "seq") || data.at === void 0 && (missing12 = "at") || data.kind === void 0 && (missing12 = "kind") || data.item === void 0 && (missing12 = "item") || data.status === void 0 && (missing12 = "status") || data.reason === void 0 && (missing12 = "reason")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/item-passed/required", keyword: "required", params: { missingProperty: missing12 }, message: "must have required property '" + missing12 + "'" }];
                  return false;
                } else {
                  const _errs191 = errors;
                  for (const key11 in data) {
                    if (!(key11 === "seq" || key11 === "at" || key11 === "kind" || key11 === "item" || key11 === "status" || key11 === "reason")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/item-passed/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs191 === errors) {
                    if (data.seq !== void 0) {
                      let data79 = data.seq;
                      const _errs192 = errors;
                      if (!(typeof data79 == "number" && (!(data79 % 1) && !isNaN(data79)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/item-passed/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs192) {
                        if (typeof data79 == "number") {
                          if (data79 < 0 || isNaN(data79)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/item-passed/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid41 = _errs192 === errors;
                    } else {
                      var valid41 = true;
                    }
                    if (valid41) {
                      if (data.at !== void 0) {
                        const _errs194 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/item-passed/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid41 = _errs194 === errors;
                      } else {
                        var valid41 = true;
                      }
                      if (valid41) {
                        if (data.kind !== void 0) {
                          const _errs196 = errors;
                          if ("item-passed" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/item-passed/properties/kind/const", keyword: "const", params: { allowedValue: "item-passed" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid41 = _errs196 === errors;
                        } else {
                          var valid41 = true;
                        }
                        if (valid41) {
                          if (data.item !== void 0) {
                            const _errs197 = errors;
                            if (typeof data.item !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/item", schemaPath: "#/$defs/item-passed/properties/item/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid41 = _errs197 === errors;
                          } else {
                            var valid41 = true;
                          }
                          if (valid41) {
                            if (data.status !== void 0) {
                              let data83 = data.status;
                              const _errs199 = errors;
                              if (!(data83 === "skipped" || data83 === "refused" || data83 === "would-run")) {
                                validate20.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/$defs/item-passed/properties/status/enum", keyword: "enum", params: { allowedValues: schema71.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                                return false;
                              }
                              var valid41 = _errs199 === errors;
                            } else {
                              var valid41 = true;
                            }
                            if (valid41) {
                              if (data.reason !== void 0) {
                                const _errs200 = errors;
                                if (typeof data.reason !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/$defs/item-passed/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid41 = _errs200 === errors;
                              } else {
                                var valid41 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/item-passed/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "reader-dropped") {
            const _errs203 = errors;
            if (errors === _errs203) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing13;
                if (data.seq === void 0 && (missing13 = "seq") || data.at === void 0 && (missing13 = "at") || data.kind === void 0 && (missing13 = "kind") || data.reader === void 0 && (missing13 = "reader") || data.message === void 0 && (missing13 = "message")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/reader-dropped/required", keyword: "required", params: { missingProperty: missing13 }, message: "must have required property '" + missing13 + "'" }];
                  return false;
                } else {
                  const _errs205 = errors;
                  for (const key12 in data) {
                    if (!(key12 === "seq" || key12 === "at" || key12 === "kind" || key12 === "reader" || key12 === "message")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/reader-dropped/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs205 === errors) {
                    if (data.seq !== void 0) {
                      let data85 = data.seq;
                      const _errs206 = errors;
                      if (!(typeof data85 == "number" && (!(data85 % 1) && !isNaN(data85)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/reader-dropped/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs206) {
                        if (typeof data85 == "number") {
                          if (data85 < 0 || isNaN(data85)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/reader-dropped/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid44 = _errs206 === errors;
                    } else {
                      var valid44 = true;
                    }
                    if (valid44) {
                      if (data.at !== void 0) {
                        const _errs208 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/reader-dropped/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid44 = _errs208 === errors;
                      } else {
                        var valid44 = true;
                      }
                      if (valid44) {
                        if (data.kind !== void 0) {
                          const _errs210 = errors;
                          if ("reader-dropped" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/reader-dropped/properties/kind/const", keyword: "const", params: { allowedValue: "reader-dropped" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid44 = _errs210 === errors;
                        } else {
                          var valid44 = true;
                        }
                        if (valid44) {
                          if (data.reader !== void 0) {
                            const _errs211 = errors;
                            if (typeof data.reader !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/reader", schemaPath: "#/$defs/reader-dropped/properties/reader/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid44 = _errs211 === errors;
                          } else {
                            var valid44 = true;
                          }
                          if (valid44) {
                            if (data.message !== void 0) {
                              const _errs213 = errors;
                              if (typeof data.message !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/$defs/reader-dropped/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid44 = _errs213 === errors;
                            } else {
                              var valid44 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/reader-dropped/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "ledger-intended") {
            const _errs216 = errors;
            if (errors === _errs216) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing14;
                if (data.seq === void 0 && (missing14 = "seq") || data.at === void 0 && (missing14 = "at") || data.kind === void 0 && (missing14 = "kind") || data.row === void 0 && (missing14 = "row") || data.hashBefore === void 0 && (missing14 = "hashBefore") || data.hashAfter === void 0 && (missing14 = "hashAfter")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-intended/required", keyword: "required", params: { missingProperty: missing14 }, message: "must have required property '" + missing14 + "'" }];
                  return false;
                } else {
                  const _errs218 = errors;
                  for (const key13 in data) {
                    if (!(key13 === "seq" || key13 === "at" || key13 === "kind" || key13 === "row" || key13 === "hashBefore" || key13 === "hashAfter")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-intended/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs218 === errors) {
                    if (data.seq !== void 0) {
                      let data90 = data.seq;
                      const _errs219 = errors;
                      if (!(typeof data90 == "number" && (!(data90 % 1) && !isNaN(data90)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-intended/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs219) {
                        if (typeof data90 == "number") {
                          if (data90 < 0 || isNaN(data90)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-intended/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid47 = _errs219 === errors;
                    } else {
                      var valid47 = true;
                    }
                    if (valid47) {
                      if (data.at !== void 0) {
                        const _errs221 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/ledger-intended/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid47 = _errs221 === errors;
                      } else {
                        var valid47 = true;
                      }
                      if (valid47) {
                        if (data.kind !== void 0) {
                          const _errs223 = errors;
                          if ("ledger-intended" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/ledger-intended/properties/kind/const", keyword: "const", params: { allowedValue: "ledger-intended" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid47 = _errs223 === errors;
                        } else {
                          var valid47 = true;
                        }
                        if (valid47) {
                          if (data.row !== void 0) {
                            const _errs224 = errors;
                            if (typeof data.row !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/row", schemaPath: "#/$defs/ledger-intended/properties/row/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid47 = _errs224 === errors;
                          } else {
                            var valid47 = true;
                          }
                          if (valid47) {
                            if (data.hashBefore !== void 0) {
                              const _errs226 = errors;
                              if (typeof data.hashBefore !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/hashBefore", schemaPath: "#/$defs/ledger-intended/properties/hashBefore/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid47 = _errs226 === errors;
                            } else {
                              var valid47 = true;
                            }
                            if (valid47) {
                              if (data.hashAfter !== void 0) {
                                const _errs228 = errors;
                                if (typeof data.hashAfter !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/hashAfter", schemaPath: "#/$defs/ledger-intended/properties/hashAfter/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid47 = _errs228 === errors;
                              } else {
                                var valid47 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-intended/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "ledger-written") {
            const _errs231 = errors;
            if (errors === _errs231) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing15;
                if (data.seq === void 0 && (missing15 = "seq") || data.at === void 0 && (missing15 = "at") || data.kind === void 0 && (missing15 = "kind") || data.row === void 0 && (missing15 = "row")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-written/required", keyword: "required", params: { missingProperty: missing15 }, message: "must have required property '" + missing15 + "'" }];
                  return false;
                } else {
                  const _errs233 = errors;
                  for (const key14 in data) {
                    if (!(key14 === "seq" || key14 === "at" || key14 === "kind" || key14 === "row")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-written/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs233 === errors) {
                    if (data.seq !== void 0) {
                      let data96 = data.seq;
                      const _errs234 = errors;
                      if (!(typeof data96 == "number" && (!(data96 % 1) && !isNaN(data96)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-written/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs234) {
                        if (typeof data96 == "number") {
                          if (data96 < 0 || isNaN(data96)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-written/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid50 = _errs234 === errors;
                    } else {
                      var valid50 = true;
                    }
                    if (valid50) {
                      if (data.at !== void 0) {
                        const _errs236 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/ledger-written/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid50 = _errs236 === errors;
                      } else {
                        var valid50 = true;
                      }
                      if (valid50) {
                        if (data.kind !== void 0) {
                          const _errs238 = errors;
                          if ("ledger-written" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/ledger-written/properties/kind/const", keyword: "const", params: { allowedValue: "ledger-written" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid50 = _errs238 === errors;
                        } else {
                          var valid50 = true;
                        }
                        if (valid50) {
                          if (data.row !== void 0) {
                            const _errs239 = errors;
                            if (typeof data.row !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/row", schemaPath: "#/$defs/ledger-written/properties/row/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid50 = _errs239 === errors;
                          } else {
                            var valid50 = true;
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-written/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "ledger-kept") {
            const _errs242 = errors;
            if (errors === _errs242) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing16;
                if (data.seq === void 0 && (missing16 = "seq") || data.at === void 0 && (missing16 = "at") || data.kind === void 0 && (missing16 = "kind") || data.row === void 0 && (missing16 = "row") || data.reason === void 0 && (missing16 = "reason")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-kept/required", keyword: "required", params: { missingProperty: missing16 }, message: "must have required property '" + missing16 + "'" }];
                  return false;
                } else {
                  const _errs244 = errors;
                  for (const key15 in data) {
                    if (!(key15 === "seq" || key15 === "at" || key15 === "kind" || key15 === "row" || key15 === "reason")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-kept/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs244 === errors) {
                    if (data.seq !== void 0) {
                      let data100 = data.seq;
                      const _errs245 = errors;
                      if (!(typeof data100 == "number" && (!(data100 % 1) && !isNaN(data100)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-kept/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs245) {
                        if (typeof data100 == "number") {
                          if (data100 < 0 || isNaN(data100)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-kept/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid53 = _errs245 === errors;
                    } else {
                      var valid53 = true;
                    }
                    if (valid53) {
                      if (data.at !== void 0) {
                        const _errs247 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/ledger-kept/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid53 = _errs247 === errors;
                      } else {
                        var valid53 = true;
                      }
                      if (valid53) {
                        if (data.kind !== void 0) {
                          const _errs249 = errors;
                          if ("ledger-kept" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/ledger-kept/properties/kind/const", keyword: "const", params: { allowedValue: "ledger-kept" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid53 = _errs249 === errors;
                        } else {
                          var valid53 = true;
                        }
                        if (valid53) {
                          if (data.row !== void 0) {
                            const _errs250 = errors;
                            if (typeof data.row !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/row", schemaPath: "#/$defs/ledger-kept/properties/row/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid53 = _errs250 === errors;
                          } else {
                            var valid53 = true;
                          }
                          if (valid53) {
                            if (data.reason !== void 0) {
                              const _errs252 = errors;
                              if (typeof data.reason !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/$defs/ledger-kept/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid53 = _errs252 === errors;
                            } else {
                              var valid53 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-kept/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "background-ended") {
            const _errs255 = errors;
            if (errors === _errs255) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing17;
                if (data.seq === void 0 && (missing17 = "seq") || data.at === void 0 && (missing17 = "at") || data.kind === void 0 && (missing17 = "kind") || data.command === void 0 && (missing17 = "command") || data.pid === void 0 && (missing17 = "pid") || data.exitCode === void 0 && (missing17 = "exitCode") || data.by === void 0 && (missing17 = "by")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/background-ended/required", keyword: "required", params: { missingProperty: missing17 }, message: "must have required property '" + missing17 + "'" }];
                  return false;
                } else {
                  const _errs257 = errors;
                  for (const key16 in data) {
                    if (!(key16 === "seq" || key16 === "at" || key16 === "kind" || key16 === "command" || key16 === "pid" || key16 === "exitCode" || key16 === "by")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/background-ended/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs257 === errors) {
                    if (data.seq !== void 0) {
                      let data105 = data.seq;
                      const _errs258 = errors;
                      if (!(typeof data105 == "number" && (!(data105 % 1) && !isNaN(data105)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/background-ended/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs258) {
                        if (typeof data105 == "number") {
                          if (data105 < 0 || isNaN(data105)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/background-ended/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid56 = _errs258 === errors;
                    } else {
                      var valid56 = true;
                    }
                    if (valid56) {
                      if (data.at !== void 0) {
                        const _errs260 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/background-ended/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid56 = _errs260 === errors;
                      } else {
                        var valid56 = true;
                      }
                      if (valid56) {
                        if (data.kind !== void 0) {
                          const _errs262 = errors;
                          if ("background-ended" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/background-ended/properties/kind/const", keyword: "const", params: { allowedValue: "background-ended" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid56 = _errs262 === errors;
                        } else {
                          var valid56 = true;
                        }
                        if (valid56) {
                          if (data.command !== void 0) {
                            const _errs263 = errors;
                            if (typeof data.command !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/$defs/background-ended/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid56 = _errs263 === errors;
                          } else {
                            var valid56 = true;
                          }
                          if (valid56) {
                            if (data.pid !== void 0) {
                              let data109 = data.pid;
                              const _errs265 = errors;
                              if (!(typeof data109 == "number" && (!(data109 % 1) && !isNaN(data109)))) {
                                validate20.errors = [{ instancePath: instancePath + "/pid", schemaPath: "#/$defs/background-ended/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                return false;
                              }
                              var valid56 = _errs265 === errors;
                            } else {
                              var valid56 = true;
                            }
                            if (valid56) {
                              if (data.exitCode !== void 0) {
                                let data110 = data.exitCode;
                                const _errs267 = errors;
                                if (!(typeof data110 == "number" && (!(data110 % 1) && !isNaN(data110))) && data110 !== null) {
                                  validate20.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/$defs/background-ended/properties/exitCode/type", keyword: "type", params: { type: schema76.properties.exitCode.type }, message: "must be integer,null" }];
                                  return false;
                                }
                                var valid56 = _errs267 === errors;
                              } else {
                                var valid56 = true;
                              }
                              if (valid56) {
                                if (data.by !== void 0) {
                                  let data111 = data.by;
                                  const _errs269 = errors;
                                  if (!(data111 === "itself" || data111 === "run")) {
                                    validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/background-ended/properties/by/enum", keyword: "enum", params: { allowedValues: schema76.properties.by.enum }, message: "must be equal to one of the allowed values" }];
                                    return false;
                                  }
                                  var valid56 = _errs269 === errors;
                                } else {
                                  var valid56 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/background-ended/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "background-kept") {
            const _errs271 = errors;
            if (errors === _errs271) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing18;
                if (data.seq === void 0 && (missing18 = "seq") || data.at === void 0 && (missing18 = "at") || data.kind === void 0 && (missing18 = "kind") || data.command === void 0 && (missing18 = "command") || data.pid === void 0 && (missing18 = "pid") || data.by === void 0 && (missing18 = "by")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/background-kept/required", keyword: "required", params: { missingProperty: missing18 }, message: "must have required property '" + missing18 + "'" }];
                  return false;
                } else {
                  const _errs273 = errors;
                  for (const key17 in data) {
                    if (!(key17 === "seq" || key17 === "at" || key17 === "kind" || key17 === "command" || key17 === "pid" || key17 === "by")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/background-kept/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs273 === errors) {
                    if (data.seq !== void 0) {
                      let data112 = data.seq;
                      const _errs274 = errors;
                      if (!(typeof data112 == "number" && (!(data112 % 1) && !isNaN(data112)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/background-kept/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs274) {
                        if (typeof data112 == "number") {
                          if (data112 < 0 || isNaN(data112)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/background-kept/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid59 = _errs274 === errors;
                    } else {
                      var valid59 = true;
                    }
                    if (valid59) {
                      if (data.at !== void 0) {
                        const _errs276 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/background-kept/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid59 = _errs276 === errors;
                      } else {
                        var valid59 = true;
                      }
                      if (valid59) {
                        if (data.kind !== void 0) {
                          const _errs278 = errors;
                          if ("background-kept" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/background-kept/properties/kind/const", keyword: "const", params: { allowedValue: "background-kept" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid59 = _errs278 === errors;
                        } else {
                          var valid59 = true;
                        }
                        if (valid59) {
                          if (data.command !== void 0) {
                            const _errs279 = errors;
                            if (typeof data.command !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/command", schemaPath: "#/$defs/background-kept/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid59 = _errs279 === errors;
                          } else {
                            var valid59 = true;
                          }
                          if (valid59) {
                            if (data.pid !== void 0) {
                              let data116 = data.pid;
                              const _errs281 = errors;
                              if (!(typeof data116 == "number" && (!(data116 % 1) && !isNaN(data116)))) {
                                validate20.errors = [{ instancePath: instancePath + "/pid", schemaPath: "#/$defs/background-kept/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                return false;
                              }
                              var valid59 = _errs281 === errors;
                            } else {
                              var valid59 = true;
                            }
                            if (valid59) {
                              if (data.by !== void 0) {
                                const _errs283 = errors;
                                if (typeof data.by !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/background-kept/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid59 = _errs283 === errors;
                              } else {
                                var valid59 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/background-kept/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "session-closed") {
            if (!validate29(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
              errors = vErrors.length;
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "undo-offered") {
            if (!validate30(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
              errors = vErrors.length;
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "undo-settled") {
            const _errs288 = errors;
            if (errors === _errs288) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing19;
                if (data.seq === void 0 && (missing19 = "seq") || data.at === void 0 && (missing19 = "at") || data.kind === void 0 && (missing19 = "kind") || data.step === void 0 && (missing19 = "step") || data.granted === void 0 && (missing19 = "granted") || data.how === void 0 && (missing19 = "how") || data.by === void 0 && (missing19 = "by")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/undo-settled/required", keyword: "required", params: { missingProperty: missing19 }, message: "must have required property '" + missing19 + "'" }];
                  return false;
                } else {
                  const _errs290 = errors;
                  for (const key18 in data) {
                    if (!(key18 === "seq" || key18 === "at" || key18 === "kind" || key18 === "step" || key18 === "granted" || key18 === "how" || key18 === "by")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/undo-settled/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs290 === errors) {
                    if (data.seq !== void 0) {
                      let data118 = data.seq;
                      const _errs291 = errors;
                      if (!(typeof data118 == "number" && (!(data118 % 1) && !isNaN(data118)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/undo-settled/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs291) {
                        if (typeof data118 == "number") {
                          if (data118 < 0 || isNaN(data118)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/undo-settled/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid64 = _errs291 === errors;
                    } else {
                      var valid64 = true;
                    }
                    if (valid64) {
                      if (data.at !== void 0) {
                        const _errs293 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/undo-settled/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid64 = _errs293 === errors;
                      } else {
                        var valid64 = true;
                      }
                      if (valid64) {
                        if (data.kind !== void 0) {
                          const _errs295 = errors;
                          if ("undo-settled" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/undo-settled/properties/kind/const", keyword: "const", params: { allowedValue: "undo-settled" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid64 = _errs295 === errors;
                        } else {
                          var valid64 = true;
                        }
                        if (valid64) {
                          if (data.step !== void 0) {
                            const _errs296 = errors;
                            if (typeof data.step !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/step", schemaPath: "#/$defs/undo-settled/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid64 = _errs296 === errors;
                          } else {
                            var valid64 = true;
                          }
                          if (valid64) {
                            if (data.granted !== void 0) {
                              const _errs298 = errors;
                              if (typeof data.granted !== "boolean") {
                                validate20.errors = [{ instancePath: instancePath + "/granted", schemaPath: "#/$defs/undo-settled/properties/granted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                return false;
                              }
                              var valid64 = _errs298 === errors;
                            } else {
                              var valid64 = true;
                            }
                            if (valid64) {
                              if (data.how !== void 0) {
                                let data123 = data.how;
                                const _errs300 = errors;
                                if (!(data123 === "asked" || data123 === "flag")) {
                                  validate20.errors = [{ instancePath: instancePath + "/how", schemaPath: "#/$defs/undo-settled/properties/how/enum", keyword: "enum", params: { allowedValues: schema78.properties.how.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid64 = _errs300 === errors;
                              } else {
                                var valid64 = true;
                              }
                              if (valid64) {
                                if (data.by !== void 0) {
                                  const _errs301 = errors;
                                  if (typeof data.by !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/by", schemaPath: "#/$defs/undo-settled/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid64 = _errs301 === errors;
                                } else {
                                  var valid64 = true;
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
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/undo-settled/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "undo-finished") {
            const _errs304 = errors;
            if (errors === _errs304) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing20;
                if (data.seq === void 0 && (missing20 = "seq") || data.at === void 0 && (missing20 = "at") || data.kind === void 0 && (missing20 = "kind") || data.step === void 0 && (missing20 = "step") || data.worked === void 0 && (missing20 = "worked") || data.message === void 0 && (missing20 = "message")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/undo-finished/required", keyword: "required", params: { missingProperty: missing20 }, message: "must have required property '" + missing20 + "'" }];
                  return false;
                } else {
                  const _errs306 = errors;
                  for (const key19 in data) {
                    if (!(key19 === "seq" || key19 === "at" || key19 === "kind" || key19 === "step" || key19 === "worked" || key19 === "message")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/undo-finished/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs306 === errors) {
                    if (data.seq !== void 0) {
                      let data125 = data.seq;
                      const _errs307 = errors;
                      if (!(typeof data125 == "number" && (!(data125 % 1) && !isNaN(data125)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/undo-finished/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs307) {
                        if (typeof data125 == "number") {
                          if (data125 < 0 || isNaN(data125)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/undo-finished/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid67 = _errs307 === errors;
                    } else {
                      var valid67 = true;
                    }
                    if (valid67) {
                      if (data.at !== void 0) {
                        const _errs309 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/undo-finished/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid67 = _errs309 === errors;
                      } else {
                        var valid67 = true;
                      }
                      if (valid67) {
                        if (data.kind !== void 0) {
                          const _errs311 = errors;
                          if ("undo-finished" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/undo-finished/properties/kind/const", keyword: "const", params: { allowedValue: "undo-finished" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid67 = _errs311 === errors;
                        } else {
                          var valid67 = true;
                        }
                        if (valid67) {
                          if (data.step !== void 0) {
                            const _errs312 = errors;
                            if (typeof data.step !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/step", schemaPath: "#/$defs/undo-finished/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid67 = _errs312 === errors;
                          } else {
                            var valid67 = true;
                          }
                          if (valid67) {
                            if (data.worked !== void 0) {
                              const _errs314 = errors;
                              if (typeof data.worked !== "boolean") {
                                validate20.errors = [{ instancePath: instancePath + "/worked", schemaPath: "#/$defs/undo-finished/properties/worked/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                return false;
                              }
                              var valid67 = _errs314 === errors;
                            } else {
                              var valid67 = true;
                            }
                            if (valid67) {
                              if (data.message !== void 0) {
                                let data130 = data.message;
                                const _errs316 = errors;
                                if (typeof data130 !== "string" && data130 !== null) {
                                  validate20.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/$defs/undo-finished/properties/message/type", keyword: "type", params: { type: schema79.properties.message.type }, message: "must be string,null" }];
                                  return false;
                                }
                                var valid67 = _errs316 === errors;
                              } else {
                                var valid67 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/undo-finished/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "ledger-passed") {
            const _errs319 = errors;
            if (errors === _errs319) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing21;
                if (data.seq === void 0 && (missing21 = "seq") || data.at === void 0 && (missing21 = "at") || data.kind === void 0 && (missing21 = "kind") || data.reason === void 0 && (missing21 = "reason")) {
                  validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-passed/required", keyword: "required", params: { missingProperty: missing21 }, message: "must have required property '" + missing21 + "'" }];
                  return false;
                } else {
                  const _errs321 = errors;
                  for (const key20 in data) {
                    if (!(key20 === "seq" || key20 === "at" || key20 === "kind" || key20 === "reason")) {
                      validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-passed/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties" }];
                      return false;
                      break;
                    }
                  }
                  if (_errs321 === errors) {
                    if (data.seq !== void 0) {
                      let data131 = data.seq;
                      const _errs322 = errors;
                      if (!(typeof data131 == "number" && (!(data131 % 1) && !isNaN(data131)))) {
                        validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-passed/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs322) {
                        if (typeof data131 == "number") {
                          if (data131 < 0 || isNaN(data131)) {
                            validate20.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/$defs/ledger-passed/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        }
                      }
                      var valid70 = _errs322 === errors;
                    } else {
                      var valid70 = true;
                    }
                    if (valid70) {
                      if (data.at !== void 0) {
                        const _errs324 = errors;
                        if (typeof data.at !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/at", schemaPath: "#/$defs/ledger-passed/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid70 = _errs324 === errors;
                      } else {
                        var valid70 = true;
                      }
                      if (valid70) {
                        if (data.kind !== void 0) {
                          const _errs326 = errors;
                          if ("ledger-passed" !== data.kind) {
                            validate20.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/$defs/ledger-passed/properties/kind/const", keyword: "const", params: { allowedValue: "ledger-passed" }, message: "must be equal to constant" }];
                            return false;
                          }
                          var valid70 = _errs326 === errors;
                        } else {
                          var valid70 = true;
                        }
                        if (valid70) {
                          if (data.reason !== void 0) {
                            const _errs327 = errors;
                            if (typeof data.reason !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/$defs/ledger-passed/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid70 = _errs327 === errors;
                          } else {
                            var valid70 = true;
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath, schemaPath: "#/$defs/ledger-passed/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else if (tag0 === "run-finished") {
            if (!validate31(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
              errors = vErrors.length;
            }
            if (props0 !== true) {
              props0 = true;
            }
          } else {
            validate20.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "kind", tagValue: tag0 }, message: 'value of tag "kind" must be in oneOf' }];
            return false;
          }
        } else {
          validate20.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "kind", tagValue: tag0 }, message: 'tag "kind" must be string' }];
          return false;
        }
      }
    } else {
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate20.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate20.evaluated = { "dynamicProps": true, "dynamicItems": false };
export {
  validate
};
