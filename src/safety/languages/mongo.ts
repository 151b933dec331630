/** Methods of the mongo shell that take something away. */
export const mongoDestroys = /^(?:drop\w*|delete\w*|remove\w*|findOneAndDelete|shutdownServer|fsyncLock)$/;

/** Methods that only read, or only show. */
export const mongoReads: ReadonlySet<string> = new Set(
  `find findOne count countDocuments estimatedDocumentCount distinct aggregate explain pretty limit skip sort toArray
  forEach map hasNext next itcount print printjson tojson JSON stringify getIndexes getIndices stats totalSize
  dataSize storageSize totalIndexSize isCapped validate latencyStats status conf config isMaster hello serverStatus
  currentOp hostInfo version buildInfo getName getMongo getSiblingDB getDB getDBs getCollection getCollectionNames getCollectionInfos
  getUsers getUser getRoles getRole getReplicationInfo printReplicationInfo printSlaveReplicationInfo
  printSecondaryReplicationInfo printShardingStatus printCollectionStats getProfilingStatus getLogComponents listCommands
  setReadPref readPref setSecondaryOk setSlaveOk secondaryOk slaveOk getShardDistribution ObjectId ISODate Date NumberLong NumberInt
  length size keys values entries toString getTimestamp projection hint maxTimeMS`.split(/\s+/),
);
