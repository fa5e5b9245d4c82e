using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Takes a change of a key account back.</summary>
public sealed class KeyAccountUndo(KeyAccountStore store) : RecordUndo<KeyAccountRecord, KeyAccountView>(store);
