using System.Text.Json;
using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.Platform.Audit;

/// <summary>One change of one record: who, when, what, through what.</summary>
public sealed record AuditRow : IIdentified
{
    private IReadOnlyList<FieldChange>? read;

    /// <summary>The row's id; for a command's first row also its <c>Change-Id</c>.</summary>
    public required long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who; null for the system itself and for what happened before anybody had signed in.</summary>
    public Reference? Who => WhoId is { } id ? new Reference(id, WhoName ?? "") : null;

    /// <summary>The API key, where one was used.</summary>
    public long? KeyId { get; init; }

    /// <summary>Through what: <c>page</c>, <c>key</c>, <c>import</c>, <c>rule</c>, <c>demo</c> …</summary>
    public required string Via { get; init; }

    /// <summary>The kind of record.</summary>
    public required string Kind { get; init; }

    /// <summary>The record.</summary>
    public required long RecordId { get; init; }

    /// <summary>How the record is called now; null where it is gone or has no name.</summary>
    public string? RecordTitle { get; set; }

    /// <summary>The record's page in the web client; null where there is none.</summary>
    public string? RecordUrl { get; set; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>The fields that changed, before and after; a record that a field refers to stands there as id and name.</summary>
    public IReadOnlyList<FieldChange> Changes => read ??= Parse(ChangesJson);

    /// <summary>True when the change was taken back.</summary>
    public bool Undone { get; init; }

    /// <summary>Who, by id.</summary>
    [JsonIgnore]
    public long? WhoId { get; init; }

    /// <summary>Who, by the name they had then.</summary>
    [JsonIgnore]
    public string? WhoName { get; init; }

    /// <summary>The changes as the table keeps them.</summary>
    [JsonIgnore]
    public string ChangesJson { get; init; } = "{}";

    /// <summary>For the OpenAPI document.</summary>
    public static AuditRow Example => new()
    {
        Id = 4711,
        At = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc),
        Via = "page",
        Kind = "view",
        RecordId = 4,
        Action = "changed",
        WhoId = 6,
        WhoName = "Mara Quill",
        ChangesJson = """{"name":{"from":"Mine","to":"Ours"}}""",
    };

    /// <summary>Says each change otherwise.</summary>
    public void Say(Func<FieldChange, FieldChange> otherwise) => read = [.. Changes.Select(otherwise)];

    /// <summary>The changes as one text: <c>name: Mine → Ours; …</c></summary>
    public static string Sentence(object row) => string.Join("; ", ((AuditRow)row).Changes.Select(change => $"{change.Field}: {Show(change.From)} → {Show(change.To)}"));

    private static string Show(JsonElement? value) => value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } some ? some.ToString() : "–";

    private static List<FieldChange> Parse(string json) => [.. JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, Json.Options)!
        .Select(pair => new FieldChange(pair.Key, Part(pair.Value, "from"), Part(pair.Value, "to")))];

    private static JsonElement? Part(JsonElement change, string name) => change.ValueKind == JsonValueKind.Object && change.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;
}

/// <summary>One field's change.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="From">Its value before; null for none.</param>
/// <param name="To">Its value after; null for none.</param>
public sealed record FieldChange(string Field, JsonElement? From, JsonElement? To);
