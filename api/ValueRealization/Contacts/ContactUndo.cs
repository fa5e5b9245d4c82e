using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Takes a change of a contact person back.</summary>
public sealed class ContactUndo(ContactStore store) : RecordUndo<ContactRecord, ContactView>(store);
