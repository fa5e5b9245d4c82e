using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Looks whether what a requirement refers to is there, in the directories that other modules publish.</summary>
[Block]
public sealed class RequirementReferences(Db db)
{
    private const string Node = "SELECT id AS Id, parent_id AS ParentId, kind AS Kind FROM refinement_pub_feature WHERE id = @Id AND archived_at IS NULL";
    private const string Person = "SELECT COUNT(*) FROM platform_pub_user WHERE id = @Id AND is_active = 1";
    private const string KnownCustomers = "SELECT id FROM realization_pub_customer WHERE archived_at IS NULL AND id IN (@Ids)";

    /// <summary>Refuses (422), naming every field whose record is not there.</summary>
    public async Task Check(long? moduleId, long? featureId, long? ownerId, IReadOnlyList<(string Pointer, long Id)> customers, CancellationToken stop)
    {
        var errors = new List<FieldError>();
        if (moduleId is { } module && (await db.First<Row>(Node, new { Id = module }, stop))?.Kind != "module") errors.Add(Refusals.Field("/moduleId", "unknownModule", ("id", module)));
        if (featureId is { } feature && (await db.First<Row>(Node, new { Id = feature }, stop))?.Kind != "feature") errors.Add(Refusals.Field("/featureId", "unknownFeature", ("id", feature)));
        if (ownerId is { } owner && await db.Scalar<long>(Person, new { Id = owner }, stop) == 0) errors.Add(Refusals.Field("/ownerId", "unknownPerson", ("id", owner)));
        if (customers.Count > 0)
        {
            var known = (await db.Query<long>(db.Dialect.WithNumbers(KnownCustomers, "Ids"), new { Ids = JsonSerializer.Serialize(customers.Select(asked => asked.Id)) }, stop)).ToHashSet();
            errors.AddRange(customers.Where(asked => !known.Contains(asked.Id)).Select(asked => Refusals.Field(asked.Pointer, "unknownCustomer", ("id", asked.Id))));
        }

        if (errors.Count > 0) throw Refusals.Invalid(errors);
    }

    /// <summary>Refuses (422) a feature that is not there.</summary>
    public async Task CheckFeature(string pointer, long? featureId, CancellationToken stop)
    {
        if (featureId is { } feature && (await db.First<Row>(Node, new { Id = feature }, stop))?.Kind != "feature") throw Refusals.Invalid([Refusals.Field(pointer, "unknownFeature", ("id", feature))]);
    }

    /// <summary>The nearest module above a feature, or null.</summary>
    public async Task<long?> ModuleOf(long featureId, CancellationToken stop)
    {
        long? next = featureId;
        for (var depth = 0; next is { } id && depth < 20; depth++)
        {
            var node = await db.First<Row>(Node, new { Id = id }, stop);
            if (node is null || node.Kind == "module") return node?.Id;
            next = node.ParentId;
        }

        return null;
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long? ParentId { get; init; }

        public string Kind { get; init; } = "";
    }
}
