using FluentValidation;

namespace ProductOps.Api.Shared.Records;

/// <summary>A body that makes a record or changes one: fields left out stay as they are.</summary>
/// <typeparam name="TBody">The body itself.</typeparam>
/// <typeparam name="TRecord">The record.</typeparam>
public interface IRecordBody<TBody, TRecord> where TRecord : KeptRecord
{
    /// <summary>What must hold of it, for a new record or for a change.</summary>
    static abstract IValidator<TBody> RulesFor(bool creating);

    /// <summary>The record with the body's fields laid over it.</summary>
    TRecord Over(TRecord record);
}
