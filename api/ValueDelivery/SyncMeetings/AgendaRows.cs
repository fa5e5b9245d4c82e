using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Reads the requirements and decisions behind the places of an agenda, all of them in two statements.</summary>
public static class AgendaRows
{
    private const string Requirements = """
        SELECT r.id AS Id, r.title AS Title, r.status AS Status, r.status_since AS StatusSince, r.kind AS Kind, r.priority_class AS PriorityClass, r.region AS Region,
               r.module_id AS ModuleId, m.name AS ModuleName, r.feature_id AS FeatureId, f.name AS FeatureName, r.owner_id AS OwnerId, o.name AS OwnerName,
               r.votes AS Votes, r.asking_revenue AS AskingRevenue, r.next_renewal AS NextRenewal, r.score AS Score, r.version AS Version, r.archived_at AS ArchivedAt, r.decided_at AS DecidedAt,
               r.recommended_verdict AS RecommendedVerdict, r.recommended_priority AS RecommendedPriority, r.recommended_release AS RecommendedRelease, r.judgement AS Judgement,
               r.recommended_by AS RecommendedBy, b.name AS RecommendedByName, r.recommended_at AS RecommendedAt
          FROM delivery_requirement r
          LEFT JOIN refinement_pub_feature m ON m.id = r.module_id
          LEFT JOIN refinement_pub_feature f ON f.id = r.feature_id
          LEFT JOIN platform_pub_user o ON o.id = r.owner_id
          LEFT JOIN platform_pub_user b ON b.id = r.recommended_by
         WHERE r.id IN (@Ids)
        """;

    private const string Decisions = """
        SELECT d.id AS Id, d.verdict AS Verdict, d.reason AS Reason, d.target_release AS TargetRelease, d.recommended_verdict AS RecommendedVerdict, d.recommended_release AS RecommendedRelease,
               d.decided_by AS DecidedBy, u.name AS DecidedByName, d.decided_at AS DecidedAt, d.undone_at AS UndoneAt
          FROM delivery_decision d
          LEFT JOIN platform_pub_user u ON u.id = d.decided_by
         WHERE d.id IN (@Ids)
        """;

    /// <summary>The items behind <paramref name="slots"/>, in their order.</summary>
    public static async Task<IReadOnlyList<AgendaItem>> Of(Db db, MeetingRecord meeting, IReadOnlyList<AgendaSlot> slots, DateTime now, CancellationToken stop)
    {
        if (slots.Count == 0) return [];
        var rows = (await db.Query<RequirementRow>(db.Dialect.WithNumbers(Requirements, "Ids"), new { Ids = JsonSerializer.Serialize(slots.Select(slot => slot.Id)) }, stop)).ToDictionary(row => row.Id);
        var decided = slots.Where(slot => slot.DecisionId is not null).Select(slot => slot.DecisionId!.Value).ToList();
        var decisions = decided.Count == 0 ? [] : (await db.Query<DecisionRow>(db.Dialect.WithNumbers(Decisions, "Ids"), new { Ids = JsonSerializer.Serialize(decided) }, stop)).ToDictionary(row => row.Id);
        return [.. slots.Select((slot, i) => Item(meeting, slot, i + 1, rows[slot.Id], slot.DecisionId is { } id ? decisions.GetValueOrDefault(id) : null, now))];
    }

    private static AgendaItem Item(MeetingRecord meeting, AgendaSlot slot, int position, RequirementRow row, DecisionRow? decision, DateTime now)
    {
        // A decision that was taken back leaves its requirement to be decided.
        if (decision?.UndoneAt is not null) decision = null;
        return new AgendaItem
        {
            Position = position,
            Origin = Words.Parse<ItemOrigin>(slot.Origin),
            TimesCarried = slot.TimesCarried,
            State = StateOf(meeting, Words.Parse<ItemState>(slot.State), row, decision),
            Note = slot.Note,
            SecondsUsed = slot.SecondsUsed,
            Decision = decision is null ? null : new AgendaDecision(Words.Parse<Verdict>(decision.Verdict), decision.Reason, decision.TargetRelease, new(decision.DecidedBy, decision.DecidedByName ?? ""), decision.DecidedAt, DifferenceOf(decision)),
            Recommendation = row.RecommendedAt is null ? null : new AgendaRecommendation(
                Words.ParseOrNull<Verdict>(row.RecommendedVerdict), Words.ParseOrNull<Priority>(row.RecommendedPriority), row.RecommendedRelease, row.Judgement, Named(row.RecommendedBy, row.RecommendedByName)),
            Requirement = new AgendaRequirement
            {
                Id = row.Id, Key = RequirementId.KeyOf(row.Id), Title = row.Title, Status = Words.Parse<RequirementStatus>(row.Status), Kind = Words.ParseOrNull<RequirementKind>(row.Kind),
                PriorityClass = Words.ParseOrNull<PriorityClass>(row.PriorityClass), Region = row.Region, Module = Named(row.ModuleId, row.ModuleName), Feature = Named(row.FeatureId, row.FeatureName),
                Owner = Named(row.OwnerId, row.OwnerName), Votes = row.Votes, AskingRevenue = new Amount(row.AskingRevenue), NextRenewal = row.NextRenewal, Score = row.Score,
                WaitingSince = row.StatusSince, WaitingDays = Math.Max(0, (int)(now - row.StatusSince).TotalDays), Version = row.Version,
            },
        };
    }

    // What stands on the agenda can be settled elsewhere meanwhile; what the meeting itself settled stays as it was written down.
    private static ItemState StateOf(MeetingRecord meeting, ItemState written, RequirementRow row, DecisionRow? decision)
    {
        if (decision is not null) return ItemState.Decided;
        var ended = meeting.State == MeetingState.Ended.Word();
        if (written == ItemState.Decided) written = ended ? ItemState.Carried : ItemState.Open;
        if (written != ItemState.Open || ended) return written;
        var waits = Words.Parse<RequirementStatus>(row.Status) switch
        {
            RequirementStatus.Screened or RequirementStatus.Reopened => true,
            // Put off earlier and brought back by somebody: undecided, unless that happened since the start.
            RequirementStatus.Later => meeting.StartedAt is null || row.DecidedAt < meeting.StartedAt,
            _ => false,
        };
        return waits && row.ArchivedAt is null ? ItemState.Open : ItemState.Settled;
    }

    private static Difference DifferenceOf(DecisionRow decision) => decision.RecommendedVerdict switch
    {
        null => Difference.NotRecommended,
        var recommended when recommended != decision.Verdict => Difference.Verdict,
        _ when decision.Verdict == Verdict.Accept.Word() && decision.RecommendedRelease is not null && decision.RecommendedRelease != decision.TargetRelease => Difference.TargetRelease,
        _ => Difference.None,
    };

    private static Reference? Named(long? id, string? name) => id is { } known ? new Reference(known, name ?? "") : null;

    private sealed record RequirementRow
    {
        public long Id { get; init; }
        public string Title { get; init; } = "";
        public string Status { get; init; } = "";
        public DateTime StatusSince { get; init; }
        public string? Kind { get; init; }
        public string? PriorityClass { get; init; }
        public string? Region { get; init; }
        public long? ModuleId { get; init; }
        public string? ModuleName { get; init; }
        public long? FeatureId { get; init; }
        public string? FeatureName { get; init; }
        public long? OwnerId { get; init; }
        public string? OwnerName { get; init; }
        public int Votes { get; init; }
        public long AskingRevenue { get; init; }
        public DateOnly? NextRenewal { get; init; }
        public double Score { get; init; }
        public long Version { get; init; }
        public DateTime? ArchivedAt { get; init; }
        public DateTime? DecidedAt { get; init; }
        public string? RecommendedVerdict { get; init; }
        public string? RecommendedPriority { get; init; }
        public string? RecommendedRelease { get; init; }
        public string? Judgement { get; init; }
        public long? RecommendedBy { get; init; }
        public string? RecommendedByName { get; init; }
        public DateTime? RecommendedAt { get; init; }
    }

    private sealed record DecisionRow
    {
        public long Id { get; init; }
        public string Verdict { get; init; } = "";
        public string Reason { get; init; } = "";
        public string? TargetRelease { get; init; }
        public string? RecommendedVerdict { get; init; }
        public string? RecommendedRelease { get; init; }
        public long DecidedBy { get; init; }
        public string? DecidedByName { get; init; }
        public DateTime DecidedAt { get; init; }
        public DateTime? UndoneAt { get; init; }
    }
}
