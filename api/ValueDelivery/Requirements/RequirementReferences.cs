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
    private const string HeldIn = "SELECT state FROM delivery_sync_meeting WHERE id = @Id";
    private const string OnItsAgenda = "SELECT COUNT(*) FROM delivery_sync_item WHERE meeting_id = @Id AND requirement_id = @RequirementId AND state <> 'removed'";

    /// <summary>Refuses (422) a meeting that is not there or that does not have the requirement on its agenda, and (409) one that is not running.</summary>
    public async Task CheckMeeting(string pointer, long? meetingId, long requirementId, CancellationToken stop)
    {
        if (meetingId is not { } id) return;
        var state = await db.Scalar<string?>(HeldIn, new { Id = id }, stop) ?? throw Refusals.Unknown(pointer, "syncMeeting", id);
        if (state != "running") throw Refusals.WrongState("meetingState", state, "running");
        if (await db.Scalar<long>(OnItsAgenda, new { Id = id, RequirementId = requirementId }, stop) == 0) throw Refusals.Invalid(pointer, "notOnAgenda", ("key", RequirementId.KeyOf(requirementId)));
    }

    /// <summary>Refuses (422), naming every field whose record is not there; <paramref name="under"/> is where the fields stand in the body.</summary>
    public async Task Check(long? moduleId, long? featureId, long? ownerId, IReadOnlyList<(string Pointer, long Id)> customers, CancellationToken stop, string under = "")
    {
        var errors = new List<FieldError>();
        if (moduleId is { } module && (await db.First<Row>(Node, new { Id = module }, stop))?.Kind != "module") errors.Add(Refusals.Field(under + "/moduleId", "unknownModule", ("id", module)));
        if (featureId is { } feature && (await db.First<Row>(Node, new { Id = feature }, stop))?.Kind != "feature") errors.Add(Refusals.Field(under + "/featureId", "unknownFeature", ("id", feature)));
        if (ownerId is { } owner && await db.Scalar<long>(Person, new { Id = owner }, stop) == 0) errors.Add(Refusals.Field(under + "/ownerId", "unknownPerson", ("id", owner)));
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
