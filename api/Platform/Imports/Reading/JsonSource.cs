using System.Globalization;
using System.Text.Json;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>A JSON file with records in it: an array of objects anywhere near the top, or a Trello board. The file stays as bytes; one record at a time is taken apart.</summary>
internal sealed class JsonSource : TableSource
{
    private const int LargestRecord = 8 << 20;
    private readonly byte[] bytes;
    private readonly List<(int Start, int Length)> records = [];
    private readonly JsonColumns columns;

    public JsonSource(FileStream file, string name, ReadLimits limits, CancellationToken stop)
    {
        using (file)
        {
            file.Position = 0;
            this.bytes = new byte[file.Length];
            file.ReadExactly(this.bytes);
        }

        if (this.bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            this.bytes.AsSpan(0, 3).Fill((byte)' ');
        try
        {
            var arrays = new List<(string Path, int Start, int Length)>();
            FindArrays(arrays);
            var board = TrelloBoard.From(this.bytes, arrays);
            var chosen = board?.Cards ?? Choose(arrays) ?? throw new UnreadableFile(UnreadableFile.JsonWithoutRows);
            IndexRecords(chosen, limits, stop);
            columns = board ?? (JsonColumns)new FlatColumns();
            foreach (var record in records)
            {
                stop.ThrowIfCancellationRequested();
                using var document = Parse(record);
                columns.Learn(document.RootElement, limits);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new UnreadableFile(UnreadableFile.Json, broken);
        }

        if (records.Count == 0 || columns.Names.Count == 0)
            throw new UnreadableFile(UnreadableFile.JsonWithoutRows);
        IsTrello = columns is TrelloBoard;
        Sheets = [new SheetInfo(0, (columns as TrelloBoard)?.Name ?? name, Visible: true)];
    }

    public bool IsTrello { get; }

    public override IReadOnlyList<SheetInfo> Sheets { get; }

    public override int? KnownHeaderRow => 1;

    public override IEnumerable<RawRow> Read(int sheet, CancellationToken stop)
    {
        yield return new RawRow(1, [.. columns.Names]);
        for (var i = 0; i < records.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            using var document = Parse(records[i]);
            yield return new RawRow(i + 2, columns.Row(document.RootElement));
        }
    }

    private JsonDocument Parse((int Start, int Length) record) => JsonDocument.Parse(this.bytes.AsMemory(record.Start, record.Length));

    /// <summary>Arrays of objects down to three levels of objects.</summary>
    private void FindArrays(List<(string Path, int Start, int Length)> arrays)
    {
        var reader = new Utf8JsonReader(this.bytes, new JsonReaderOptions { MaxDepth = 64 });
        var path = new List<string>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    while (path.Count >= reader.CurrentDepth && path.Count > 0)
                        path.RemoveAt(path.Count - 1);
                    path.Add(reader.GetString() ?? "");
                    break;
                case JsonTokenType.StartArray:
                    var start = (int)reader.TokenStartIndex;
                    var depth = reader.CurrentDepth;
                    reader.Skip();
                    if (arrays.Count < 1000)
                        arrays.Add((depth == 0 ? "" : string.Join('.', path), start, (int)reader.BytesConsumed - start));
                    break;
                case JsonTokenType.StartObject when reader.CurrentDepth > 3:
                    reader.Skip();
                    break;
            }
        }
    }

    private (int Start, int Length)? Choose(List<(string Path, int Start, int Length)> arrays)
    {
        (int Start, int Length)? best = null;
        foreach (var (_, start, length) in arrays.OrderByDescending(a => a.Length))
        {
            var reader = new Utf8JsonReader(this.bytes.AsSpan(start, length));
            if (reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                best = (start, length);
                break;
            }
        }

        return best;
    }

    private void IndexRecords((int Start, int Length) array, ReadLimits limits, CancellationToken stop)
    {
        var reader = new Utf8JsonReader(this.bytes.AsSpan(array.Start, array.Length));
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            var isRecord = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            var length = (int)reader.BytesConsumed - start;
            if (!isRecord)
                continue;
            if (length > LargestRecord)
                throw new UnreadableFile(UnreadableFile.CellTooLong, LargestRecord);
            if (records.Count >= limits.MaxRows)
                throw new UnreadableFile(UnreadableFile.TooManyRows, limits.MaxRows);
            if ((records.Count & 0xFFF) == 0)
                stop.ThrowIfCancellationRequested();
            records.Add((array.Start + start, length));
        }
    }
}

/// <summary>How the records of a JSON file become columns.</summary>
internal abstract class JsonColumns
{
    public abstract IReadOnlyList<string> Names { get; }

    public abstract void Learn(JsonElement record, ReadLimits limits);

    public abstract string?[] Row(JsonElement record);

    protected static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Unescaped(value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => List(value),
        JsonValueKind.Object => NameOf(value) ?? value.GetRawText(),
        _ => null,
    };

    protected static string? NameOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Text(value);
        foreach (var name in (ReadOnlySpan<string>)["name", "title", "displayName", "fullName", "label", "value", "text", "key", "email"])
            if (value.TryGetProperty(name, out var found) && found.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                return Text(found);
        return null;
    }

    /// <summary>Half a surrogate pair may be escaped in JSON, yet is no text; such a value is shown as it is written.</summary>
    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    private static string? List(JsonElement array)
    {
        var texts = array.EnumerateArray().Select(e => NameOf(e) ?? Text(e)).Where(t => t is not null).ToList();
        return texts.Count == 0 ? null : string.Join(", ", texts);
    }
}

/// <summary>Properties as columns, nested ones with a dot.</summary>
internal sealed class FlatColumns : JsonColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> columnNames = [];

    public override IReadOnlyList<string> Names => columnNames;

    public override void Learn(JsonElement record, ReadLimits limits) => Visit(record, "", 0, (name, _) =>
    {
        if (places.TryAdd(name, columnNames.Count))
        {
            columnNames.Add(name);
            if (columnNames.Count > limits.MaxColumns)
                throw new UnreadableFile(UnreadableFile.OutOfRange, columnNames.Count);
        }
    });

    public override string?[] Row(JsonElement record)
    {
        var row = new string?[columnNames.Count];
        Visit(record, "", 0, (name, value) => row[places[name]] = Text(value));
        return row;
    }

    private static void Visit(JsonElement element, string prefix, int depth, Action<string, JsonElement> visit)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object && depth < 3)
                Visit(property.Value, $"{prefix}{property.Name}.", depth + 1, visit);
            else
                visit(prefix + property.Name, property.Value);
        }
    }
}

/// <summary>A board as Trello writes it: cards that point to lists, labels, members and custom fields. The columns bear the names of Trello's own CSV export.</summary>
internal sealed class TrelloBoard : JsonColumns
{
    private static readonly string[] FirstColumns =
        ["Card ID", "Card Name", "Card URL", "Card Description", "Labels", "Members", "Due Date", "Created", "Last Activity Date", "List Name", "Vote Count", "Comment Count", "Archived"];

    private readonly Dictionary<string, string> textsById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> fields = new(StringComparer.Ordinal);
    private readonly List<string> columnNames = [.. FirstColumns];

    private TrelloBoard((int Start, int Length) cards) => Cards = cards;

    public (int Start, int Length) Cards { get; }

    public string? Name { get; private init; }

    public override IReadOnlyList<string> Names => columnNames;

    public static TrelloBoard? From(byte[] bytes, List<(string Path, int Start, int Length)> arrays)
    {
        var cards = arrays.Find(a => a.Path == "cards");
        if (cards.Length == 0 || !arrays.Exists(a => a.Path == "lists"))
            return null;
        var board = new TrelloBoard((cards.Start, cards.Length)) { Name = NameOfBoard(bytes) };
        foreach (var (path, start, length) in arrays)
        {
            if (path is not ("lists" or "labels" or "members" or "customFields"))
                continue;
            using var document = JsonDocument.Parse(bytes.AsMemory(start, length));
            foreach (var element in document.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object))
                board.Remember(path, element);
        }

        return board;
    }

    public override void Learn(JsonElement record, ReadLimits limits)
    {
    }

    public override string?[] Row(JsonElement card)
    {
        var row = new string?[columnNames.Count];
        var id = Get(card, "id");
        row[0] = id;
        row[1] = Get(card, "name");
        row[2] = Get(card, "shortUrl") ?? Get(card, "url");
        row[3] = Get(card, "desc");
        row[4] = Labels(card);
        row[5] = Joined(card, "idMembers");
        row[6] = Get(card, "due");
        row[7] = id is { Length: 24 } && long.TryParse(id.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;
        row[8] = Get(card, "dateLastActivity");
        row[9] = Get(card, "idList") is { } list ? textsById.GetValueOrDefault(list) : null;
        if (card.TryGetProperty("badges", out var badges) && badges.ValueKind == JsonValueKind.Object)
        {
            row[10] = Get(badges, "votes");
            row[11] = Get(badges, "comments");
        }

        row[12] = Get(card, "closed");
        if (card.TryGetProperty("customFieldItems", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray())
                if (Get(item, "idCustomField") is { } field && fields.TryGetValue(field, out var place))
                    row[place] = CustomValue(item);
        }

        return row;
    }

    private static string? NameOfBoard(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("name"u8))
                return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            if (reader.CurrentDepth >= 1 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                reader.Skip();
        }

        return null;
    }

    private void Remember(string kind, JsonElement element)
    {
        if (Get(element, "id") is not { } id)
            return;
        if (kind == "customFields")
        {
            fields[id] = columnNames.Count;
            columnNames.Add(Get(element, "name") ?? id);
            if (element.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array)
                foreach (var option in options.EnumerateArray())
                    if (Get(option, "id") is { } optionId && option.TryGetProperty("value", out var value))
                        textsById[optionId] = Get(value, "text") ?? "";
            return;
        }

        textsById[id] = Get(element, "name") ?? Get(element, "fullName") ?? Get(element, "username") ?? Get(element, "color") ?? "";
    }

    private string? Labels(JsonElement card)
    {
        if (!card.TryGetProperty("labels", out var labels) || labels.ValueKind != JsonValueKind.Array)
            return Joined(card, "idLabels");
        var names = labels.EnumerateArray().Select(l => Get(l, "name") ?? Get(l, "color")).Where(n => n is { Length: > 0 }).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private string? Joined(JsonElement card, string property)
    {
        if (!card.TryGetProperty(property, out var ids) || ids.ValueKind != JsonValueKind.Array)
            return null;
        var names = ids.EnumerateArray().Select(i => i.ValueKind == JsonValueKind.String ? textsById.GetValueOrDefault(i.GetString()!) : null).Where(n => n is { Length: > 0 }).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private string? CustomValue(JsonElement item)
    {
        if (Get(item, "idValue") is { } option)
            return textsById.GetValueOrDefault(option);
        return item.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object
            ? Get(value, "text") ?? Get(value, "number") ?? Get(value, "date") ?? Get(value, "checked")
            : null;
    }

    private static string? Get(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) ? Text(value) : null;
}
