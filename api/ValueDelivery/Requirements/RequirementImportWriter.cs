using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRefinement.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Puts a batch of a file's rows into the pool.</summary>
[Block]
public sealed class RequirementImportWriter(Db db, Caller caller, Requirements requirements, RequirementWriter writer, CustomerDirectory customers, FeatureDirectory features, ImportColleagues colleagues, AuditTrail audit, EventBus events)
{
    private const string Update = """
        UPDATE delivery_requirement
           SET title = @Title, title_key = @TitleKey, description = @Description, end_goal = @EndGoal, whys = @Whys, received_on = @ReceivedOn,
               region = @Region, region_key = @RegionKey, module_id = @ModuleId, feature_id = @FeatureId, kind = @Kind, priority_class = @PriorityClass,
               suggested_priority = @SuggestedPriority, owner_id = @OwnerId, source_ref = @SourceRef, tags = @Tags, extra = @Extra, updated_at = @Now, version = version + 1
         WHERE id = @Id
        """;

    private const string InsertVoice = """
        INSERT INTO delivery_voice (requirement_id, customer_id, contact, channel, said_on, original_text, author_id, import_id, created_at, updated_at, version)
        VALUES (@RequirementId, @CustomerId, @Contact, @Channel, @SaidOn, @Words, @AuthorId, @ImportId, @Now, @Now, 1)
        """;

    private const string Places = "SELECT id AS Id, COALESCE(merged_into, id) AS Now FROM delivery_requirement WHERE id IN (@Ids)";
    private const string Asks = "SELECT COUNT(*) FROM delivery_voice WHERE requirement_id = @Id AND customer_id = @CustomerId";

    /// <summary>The word of a choice, or null.</summary>
    public static string? WordOf<T>(T? value) where T : struct, Enum => value?.Word();

    /// <summary>Texts as they stand in the database.</summary>
    public static string JsonOf(IReadOnlyList<string> texts) => texts.Count == 0 ? "[]" : JsonSerializer.Serialize(texts, Json.Options);

    /// <summary>Makes, changes and merges.</summary>
    public async Task Save(IReadOnlyList<ImportWork> batch, long importId, CancellationToken stop)
    {
        if (batch.Count == 0) return;
        var found = await Look(batch, stop);
        await Follow(batch, stop);
        var created = batch.Where(work => work.Outcome == ImportOutcome.Created || (work.Outcome == ImportOutcome.Merged && work is { RecordId: null, Into: null })).ToList();
        var ids = await writer.InsertMany([.. created.Select(work => Complete((ImportedRequirement)work.Draft, found, importId))], stop);
        for (var i = 0; i < created.Count; i++) created[i].RecordId = ids[i];
        await audit.RecordMany(Requirements.Kind, "created", [.. created.Select(work => (work.RecordId!.Value, (object?)null, (object?)Audited((ImportedRequirement)work.Draft, importId)))], stop);

        if (found.Made.Count > 0 && created.Count > 0) created[0].Undo = JsonSerializer.Serialize(new RequirementImportUndo.Made(found.Made), Json.Options);
        foreach (var work in batch.Where(work => work.Outcome == ImportOutcome.Updated)) await Change(work, found, stop);
        foreach (var work in batch.Where(work => work.Outcome == ImportOutcome.Merged && !created.Contains(work))) await Merge(work, found, importId, stop);
        if (ids.Count > 0) await events.Publish(new RequirementsImported(importId, ids, caller.UserId), stop);
    }

    // Between the dry run and now a requirement may have gone on in another one, or be gone.
    private async Task Follow(IReadOnlyList<ImportWork> batch, CancellationToken stop)
    {
        var merged = batch.Where(work => work is { Outcome: ImportOutcome.Merged, RecordId: not null }).ToList();
        if (merged.Count == 0) return;
        var now = (await db.Query<Place>(db.Dialect.WithNumbers(Places, "Ids"), new { Ids = JsonSerializer.Serialize(merged.Select(work => work.RecordId)) }, stop)).ToDictionary(place => place.Id, place => place.Now);
        foreach (var work in merged) work.RecordId = now.TryGetValue(work.RecordId!.Value, out var place) ? place : null;
    }

    private sealed record Place
    {
        public long Id { get; init; }

        public long Now { get; init; }
    }

    private static object Audited(ImportedRequirement row, long importId) => new { row.Draft.Title, row.Draft.Description, Status = row.Draft.Status.Word(), row.Draft.Source, row.Draft.SourceRef, Import = importId };

    private async Task Change(ImportWork work, Found found, CancellationToken stop)
    {
        var row = (ImportedRequirement)work.Draft;
        if (await requirements.Find(work.RecordId!.Value, stop) is not { } before) return;
        var draft = Complete(row, found, 0);
        // The file's word where it says something; what is known where it does not.
        var after = before with
        {
            Title = draft.Title,
            Description = draft.Description ?? before.Description,
            EndGoal = draft.EndGoal ?? before.EndGoal,
            Whys = draft.Whys.Count > 0 ? JsonOf(draft.Whys) : before.Whys,
            ReceivedOn = row.Row.Fields.ContainsKey("receivedOn") ? draft.ReceivedOn : before.ReceivedOn,
            Region = draft.Region ?? before.Region,
            ModuleId = draft.ModuleId ?? before.ModuleId,
            FeatureId = draft.FeatureId ?? before.FeatureId,
            Kind = WordOf(draft.Kind) ?? before.Kind,
            PriorityClass = WordOf(draft.PriorityClass) ?? before.PriorityClass,
            SuggestedPriority = WordOf(draft.SuggestedPriority) ?? before.SuggestedPriority,
            OwnerId = draft.OwnerId ?? before.OwnerId,
            SourceRef = draft.SourceRef ?? before.SourceRef,
            Tags = draft.Tags.Count > 0 ? JsonOf(draft.Tags) : before.Tags,
            Extra = Laid(before.Extra, draft.Extra),
        };
        var voices = await Voices(before.Id, row, found, 0, onlyNew: true, stop);
        if (RequirementChange.Between(before, after) is { } change)
        {
            await db.Execute(Update, new
            {
                after.Id, after.Title, TitleKey = TextKeys.Of(after.Title), after.Description, after.EndGoal, after.Whys, after.ReceivedOn, after.Region, RegionKey = after.Region is { } region ? TextKeys.Of(region, 100) : null,
                after.ModuleId, after.FeatureId, after.Kind, after.PriorityClass, after.SuggestedPriority, after.OwnerId, after.SourceRef, after.Tags, after.Extra, requirements.Now,
            }, stop);
            await requirements.Rekey(after, stop);
            await audit.Record(Requirements.Kind, before.Id, "edited", before.Audited(), after.Audited(), change);
            work.Undo = JsonSerializer.Serialize(new RequirementImportUndo.Changed(change, voices), Json.Options);
        }
        else
        {
            work.Undo = JsonSerializer.Serialize(new RequirementImportUndo.Changed(null, voices), Json.Options);
        }

        await requirements.Recount(before.Id, stop);
    }

    private async Task Merge(ImportWork work, Found found, long importId, CancellationToken stop)
    {
        work.RecordId ??= work.Into?.RecordId;
        var row = (ImportedRequirement)work.Draft;
        var id = work.RecordId!.Value;
        var voices = await Voices(id, row, found, importId, onlyNew: false, stop);
        work.Undo = JsonSerializer.Serialize(new RequirementImportUndo.Changed(null, voices), Json.Options);
        // One more voice contradicts nobody's edit: the version stays, so that undoing this import still finds its own requirements untouched.
        await requirements.Recount(id, stop);
        await audit.Record(Requirements.Kind, id, "voiceAdded", null, new { row.Draft.OriginalText, row.Customers, Import = importId });
    }

    private async Task<IReadOnlyList<long>> Voices(long requirement, ImportedRequirement row, Found found, long importId, bool onlyNew, CancellationToken stop)
    {
        var ids = new List<long>();
        foreach (var voice in Drafts(row, found, always: !onlyNew))
        {
            if (onlyNew && (voice.CustomerId is null || await db.Scalar<long>(Asks, new { Id = requirement, voice.CustomerId }, stop) > 0)) continue;
            ids.Add(await db.Insert(InsertVoice, new
            {
                RequirementId = requirement, voice.CustomerId, voice.Contact, Channel = voice.Channel.Word(), voice.SaidOn, voice.Words, voice.AuthorId, ImportId = importId == 0 ? (long?)null : importId, requirements.Now,
            }, stop));
        }

        return ids;
    }

    private RequirementDraft Complete(ImportedRequirement row, Found found, long importId)
    {
        var draft = row.Draft with
        {
            ModuleId = row.Module is { } module ? found.Modules.GetValueOrDefault(TextKeys.Of(module)) is var id and > 0 ? id : null : null,
            FeatureId = row.Feature is { } feature && found.Features.TryGetValue(TextKeys.Of(feature), out var known) ? known : null,
            OwnerId = row.Owner is { } owner && found.People.TryGetValue(ImportColleagues.KeyOf(owner), out var person) ? person : null,
            ImportId = importId == 0 ? null : importId,
            CreatedBy = caller.UserId,
            Voices = [.. Drafts(row, found, always: false)],
        };
        // A name that nobody here bears is kept, not lost.
        var lost = new Dictionary<string, string>(StringComparer.Ordinal);
        if (row.Owner is { } name && draft.OwnerId is null) lost[row.OwnerHeader] = name;
        if (row.Feature is { } called && draft.FeatureId is null) lost[row.FeatureHeader] = called;
        if (lost.Count == 0) return draft;
        foreach (var (header, text) in draft.Extra ?? new Dictionary<string, string>(StringComparer.Ordinal)) lost.TryAdd(header, text);
        return draft with { Extra = lost };
    }

    private IEnumerable<VoiceDraft> Drafts(ImportedRequirement row, Found found, bool always)
    {
        var voice = new VoiceDraft { Contact = row.Contact, Channel = row.Channel, SaidOn = row.Draft.ReceivedOn, Words = row.Draft.OriginalText, AuthorId = caller.UserId };
        var ids = row.Customers.Select(name => found.Customers.GetValueOrDefault(CustomerDirectory.KeyOf(name))).Where(id => id > 0).Distinct().ToList();
        foreach (var id in ids) yield return voice with { CustomerId = id };
        // Merged rows keep their words in any case; a new requirement holds them itself.
        if (ids.Count == 0 && (always || row.Contact is not null)) yield return voice;
    }

    private async Task<Found> Look(IReadOnlyList<ImportWork> batch, CancellationToken stop)
    {
        var rows = batch.Select(work => (ImportedRequirement)work.Draft).ToList();
        var names = rows.SelectMany(row => row.Customers).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var regions = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var name in row.Customers) regions.TryAdd(CustomerDirectory.KeyOf(name), row.Draft.Region);
        var before = names.Count == 0 ? new Dictionary<string, long>(StringComparer.Ordinal) : await customers.Find(names, stop);
        var all = names.Count == 0 ? before : await customers.FindOrCreate(names, stop, name => regions.GetValueOrDefault(CustomerDirectory.KeyOf(name)));
        var modules = rows.Select(row => row.Module).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var called = rows.Select(row => row.Feature).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new Found(
            all,
            modules.Count == 0 ? before : await features.FindOrCreateModules(modules, stop),
            called.Count == 0 ? before : await features.FindFeatures(called, stop),
            await colleagues.Find(rows.Select(row => row.Owner).OfType<string>(), stop),
            [.. all.Values.Except(before.Values)]);
    }

    private static string Laid(string current, IReadOnlyDictionary<string, string>? over)
    {
        if (over is null) return current;
        var fields = JsonSerializer.Deserialize<OrderedDictionary<string, string>>(current, Json.Options)!;
        foreach (var (name, value) in over) fields[name] = value;
        return JsonSerializer.Serialize(fields, Json.Options);
    }

    private sealed record Found(IReadOnlyDictionary<string, long> Customers, IReadOnlyDictionary<string, long> Modules, IReadOnlyDictionary<string, long> Features, IReadOnlyDictionary<string, long> People, IReadOnlyList<long> Made);
}
