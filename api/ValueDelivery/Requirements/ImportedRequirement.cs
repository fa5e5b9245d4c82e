using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A row of a file of requirements, understood. Names are still names: what they refer to is looked up for a whole batch at once.</summary>
public sealed record ImportedRequirement : ImportDraft
{
    private const int LongestMadeTitle = 80;

    /// <summary>The requirement, without what is looked up.</summary>
    public required RequirementDraft Draft { get; init; }

    /// <summary>Names of the customers who ask.</summary>
    public IReadOnlyList<string> Customers { get; init; } = [];

    /// <summary>The module's name.</summary>
    public string? Module { get; init; }

    /// <summary>The feature's name.</summary>
    public string? Feature { get; init; }

    /// <summary>The colleague's name or address.</summary>
    public string? Owner { get; init; }

    /// <summary>The file's own names of the columns whose names may be nobody's.</summary>
    public string OwnerHeader { get; init; } = "";

    /// <summary>The same of the feature's column.</summary>
    public string FeatureHeader { get; init; } = "";

    /// <summary>The person who said it.</summary>
    public string? Contact { get; init; }

    /// <summary>How it was heard.</summary>
    public VoiceChannel Channel { get; init; } = VoiceChannel.Import;

    /// <summary>The number of the record here, in a list that was exported here.</summary>
    public long? OwnId { get; init; }

    /// <summary>Reads a row. <paramref name="mayDecide"/> and <paramref name="mayScreen"/> tell which states the caller may take over.</summary>
    public static ImportedRequirement Of(ImportRow row, ImportReadings readings, bool mayDecide, bool mayScreen) => new Reading(row, readings, mayDecide, mayScreen).Result();

    /// <summary>What a text comes down to when it is compared.</summary>
    public static string Bare(string? text) => HeaderVocabulary.Normalise(text ?? "");

    private sealed class Reading(ImportRow row, ImportReadings readings, bool mayDecide, bool mayScreen)
    {
        private readonly List<ImportIssue> problems = [];
        private readonly List<ImportIssue> notes = [];
        private readonly Dictionary<string, string> shown = new(StringComparer.Ordinal);
        private readonly OrderedDictionary<string, string> extra = Copy(row.Extra);

        public ImportedRequirement Result()
        {
            var said = Text("originalText");
            var description = LongText("description", Text("description") ?? said);
            var title = Title(ref description);
            var received = Day();
            var status = Status();
            var ownId = readings.Source == SourceRecogniser.Own && row["externalId"] is { } key && RequirementId.TryParse(key, out var parsed) ? parsed.Value : (long?)null;
            foreach (var field in (ReadOnlySpan<string>)["votes", "revenue"]) Keep(field);
            Unfold();
            var channel = RequirementAliases.Channels.Parse(row["source"]).Value;
            if (readings.Source != SourceRecogniser.Own) Keep("source");
            var customers = Customers();
            var draft = new RequirementDraft
            {
                Title = title,
                Description = description,
                OriginalText = LongText("originalText", said) ?? description ?? title,
                EndGoal = LongText("endGoal", Text("endGoal")),
                Whys = [.. new[] { "why1", "why2", "why3" }.Select(why => Short(why, RequirementRules.Sentence)).OfType<string>()],
                ReceivedOn = received,
                Region = Short("region", 100),
                Kind = Words.ParseOrNull<RequirementKind>(Word("kind", RequirementAliases.Kinds)),
                PriorityClass = Words.ParseOrNull<PriorityClass>(Word("priorityClass", RequirementAliases.PriorityClasses)),
                SuggestedPriority = Words.ParseOrNull<Priority>(Word("suggestedPriority", RequirementAliases.Priorities)),
                Source = readings.Source switch
                {
                    SourceRecogniser.Own => row["source"] is { Length: <= 40 } own ? own : "import",
                    SourceRecogniser.Table => "import",
                    var program => program,
                },
                SourceRef = Short("sourceRef", 300) ?? (ownId is null ? Short("externalId", 300) : null),
                Tags = [.. TextList.Split(row["tags"]).Where(tag => tag.Length <= 200).Take(30)],
                Status = status,
                Extra = extra.Count == 0 ? null : Fitting(),
            };
            if (draft.Tags.Count > 0) shown["tags"] = string.Join(", ", draft.Tags);
            return new ImportedRequirement
            {
                Row = row,
                Title = title,
                Shown = shown,
                Problems = problems,
                Notes = notes,
                SameKey = title.Length == 0 ? null : Hash(Bare(title) + "\n" + Bare(description)),
                SimilarKey = Bare(title) is { Length: >= 6 } bare ? Hash(bare) : null,
                Draft = draft,
                Customers = customers,
                Module = Short("module", 200),
                Feature = Short("feature", 200),
                Owner = Short("owner", 200),
                OwnerHeader = readings.HeaderOf("owner"),
                FeatureHeader = readings.HeaderOf("feature"),
                Contact = Short("contact", 200),
                Channel = Words.ParseOrNull<VoiceChannel>(channel) ?? VoiceChannel.Import,
                OwnId = ownId,
            };
        }

        // What was exported here comes back to the letter; what people typed elsewhere loses the blanks around it.
        private string? Text(string field) => readings.Source == SourceRecogniser.Own ? row.Fields.GetValueOrDefault(field) : row[field];

        // A sheet that keeps one text per row has no titles: its first sentence becomes one.
        private string Title(ref string? description)
        {
            var title = Text("title");
            if (title is null)
            {
                if (description is null)
                {
                    problems.Add(new ImportIssue("title", "row.textMissing", null));
                    return "";
                }

                title = FirstSentence(description);
            }
            else
            {
                if (readings.Source != SourceRecogniser.Own) title = OneLine(title);
                if (title.Length > Limits.Title)
                {
                    notes.Add(new ImportIssue("title", "row.cut", title[..30] + "…"));
                    description = description is null ? title : $"{title}\n\n{description}";
                    if (description.Length > Limits.LongText) description = TextKeys.Cut(description, Limits.LongText);
                    title = TextKeys.Cut(title, Limits.Title - 1) + "…";
                }
            }

            return shown["title"] = title;
        }

        private DateOnly Day()
        {
            if (row["receivedOn"] is not { } text)
            {
                notes.Add(new ImportIssue("receivedOn", "date.todayAssumed", null));
                return readings.Today;
            }

            var reading = DateText.Parse(text, readings.Dates.GetValueOrDefault("receivedOn"), readings.Today);
            if (reading.Problem is { } problem) problems.Add(new ImportIssue("receivedOn", problem, text));
            else if (reading.Day.Year is < 1970 or > 2200) problems.Add(new ImportIssue("receivedOn", "dayRange", text));
            if (reading.Note is { } note) notes.Add(new ImportIssue("receivedOn", note, text));
            if (reading.IsDate) shown["receivedOn"] = reading.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return reading.IsDate ? reading.Day : readings.Today;
        }

        // A file cannot go around the boundary: decisions come in only with somebody who may take them.
        private RequirementStatus Status()
        {
            if (row["status"] is not { } text) return RequirementStatus.New;
            var parsed = RequirementAliases.Statuses.Parse(text);
            if (parsed.Problem is { } unknown) notes.Add(new ImportIssue("status", unknown, text));
            var status = Words.ParseOrNull<RequirementStatus>(parsed.Value) ?? RequirementStatus.New;
            if (!readings.KeepStates || parsed.Problem is not null)
            {
                Keep("status");
                return RequirementStatus.New;
            }

            var allowed = status switch
            {
                RequirementStatus.New => true,
                RequirementStatus.Screened or RequirementStatus.ScreenedOut => mayScreen || mayDecide,
                _ => mayDecide,
            };
            if (!allowed)
            {
                notes.Add(new ImportIssue("status", "status.decidedElsewhere", text));
                Keep("status");
                status = RequirementStatus.New;
            }

            shown["status"] = status.Word();
            return status;
        }

        private string? Word(string field, WordText words)
        {
            var parsed = words.Parse(row[field]);
            if (parsed.Problem is { } unknown)
            {
                notes.Add(new ImportIssue(field, unknown, row[field]));
                Keep(field);
            }

            if (parsed.Value is { } word) shown[field] = word;
            return parsed.Value;
        }

        private string? Short(string field, int longest)
        {
            if (Text(field) is not { } text) return null;
            if (text.Length > longest)
            {
                // The whole of it is kept beside the record.
                Keep(field);
                text = TextKeys.Cut(text, longest - 1) + "…";
            }

            return shown[field] = text;
        }

        private string? LongText(string field, string? text)
        {
            if (text is null) return null;
            if (text.Length > Limits.LongText)
            {
                Keep(field);
                text = TextKeys.Cut(text, Limits.LongText - 1) + "…";
            }

            return shown[field] = text;
        }

        private IReadOnlyList<string> Customers()
        {
            if (row["customer"] is not { } text) return [];
            // A comma may part two names, or stand inside one ("Acme, Inc.").
            var commas = !text.Split(',').Skip(1).Any(piece => Companies.Contains(piece.Trim().TrimEnd('.').ToLowerInvariant()));
            var names = TextList.Split(text, commas).Where(name => name.Length <= 200).Take(200).ToList();
            if (names.Count > 0) shown["customer"] = string.Join("; ", names);
            return names;
        }

        private void Keep(string field)
        {
            if (row.Fields.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text)) extra[readings.HeaderOf(field)] = text;
        }

        // A list exported here carries its extra fields in one cell.
        private void Unfold()
        {
            if (row["extra"] is not { } text) return;
            try
            {
                foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(text, Json.Options)!) extra[name] = value;
            }
            catch (JsonException)
            {
                Keep("extra");
            }
        }

        private Dictionary<string, string> Fitting()
        {
            var fitting = new Dictionary<string, string>(StringComparer.Ordinal);
            var left = RequirementRules.LongestExtra;
            foreach (var (name, value) in extra.OrderBy(pair => pair.Value.Length))
            {
                if (left <= name.Length) break;
                var text = TextKeys.Cut(value, Math.Min(value.Length, left - name.Length));
                fitting[name] = text;
                left -= name.Length + text.Length;
            }

            return extra.Keys.Where(fitting.ContainsKey).ToDictionary(name => name, name => fitting[name], StringComparer.Ordinal);
        }

        private static OrderedDictionary<string, string> Copy(IReadOnlyDictionary<string, string> from)
        {
            var copy = new OrderedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, value) in from) copy[name] = value;
            return copy;
        }
    }

    private static readonly HashSet<string> Companies = new(StringComparer.Ordinal) { "inc", "ltd", "llc", "co", "corp", "gmbh", "limited", "plc", "s.a", "sa", "ag", "llp", "co.ltd", "pty ltd" };

    private static string FirstSentence(string text)
    {
        var line = OneLine(text.TrimStart().Split('\n')[0]);
        if (line.Length == 0) line = OneLine(text);
        var end = line.IndexOfAny(['。', '！', '？', '；', '!', '?']);
        if (end > 3) line = line[..end];
        return line.Length <= LongestMadeTitle ? line : TextKeys.Cut(line, LongestMadeTitle - 1) + "…";
    }

    private static string OneLine(string text) => text.AsSpan().ContainsAny('\r', '\n') ? string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
