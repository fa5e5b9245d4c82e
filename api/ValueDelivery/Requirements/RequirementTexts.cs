using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Keeps the pool findable: title and description are compared, original words, end goal and the key are only there to be found.</summary>
[Block]
public sealed class RequirementTexts(TextIndex index)
{
    /// <summary>Indexes new requirements.</summary>
    public void Put(IReadOnlyList<RequirementDraft> drafts, IReadOnlyList<long> ids) =>
        index.PutMany([.. drafts.Select((draft, i) => Record(ids[i], draft.Title, draft.Description, draft.OriginalText, draft.EndGoal))]);

    /// <summary>Indexes a requirement that may have changed.</summary>
    public void Put(RequirementRecord record) => index.Put(Record(record.Id, record.Title, record.Description, record.OriginalText, record.EndGoal));

    /// <summary>Forgets requirements that are gone for good.</summary>
    public void Remove(IReadOnlyCollection<long> ids) => index.Remove(TextKind.Requirement, ids);

    /// <summary>The requirements that most likely ask for the same, best first.</summary>
    public IEnumerable<long> LikelySame(string title, string? description) =>
        index.Similar(TextKind.Requirement, title, description, 3).Where(record => record.Likeness >= SimilarRecord.LikelySame).Select(record => record.Id);

    private static IndexedRecord Record(long id, string title, string? description, string? original, string? endGoal) =>
        new(TextKind.Requirement, id, title, description, $"{RequirementId.KeyOf(id)} {(original == description ? null : original)} {endGoal}");
}
