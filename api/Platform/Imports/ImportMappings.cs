using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Mappings as they were last used, by the columns' names: whoever brings such a file next time finds them again.</summary>
[Block]
public sealed class ImportMappings(Db db, TimeProvider clock)
{
    private const string All = "SELECT signature AS Signature, fields AS Fields, settings AS Settings FROM platform_import_mapping WHERE kind = @Kind ORDER BY updated_at DESC";
    private const string Update = "UPDATE platform_import_mapping SET fields = @Fields, settings = @Settings, updated_at = @Now WHERE kind = @Kind AND signature = @Signature";
    private const string Insert = "INSERT INTO platform_import_mapping (kind, signature, fields, settings, updated_at) VALUES (@Kind, @Signature, @Fields, @Settings, @Now)";
    private const int MostRemembered = 500;

    /// <summary>The newest mappings of a kind.</summary>
    public async Task<Remembered> Of(string kind, CancellationToken stop) => new(await db.Query<Row>(All + db.Dialect.Take(MostRemembered), new { Kind = kind }, stop));

    /// <summary>Remembers a mapping, in the open transaction.</summary>
    public async Task Remember(string kind, string signature, ImportShape shape, ImportSettings settings)
    {
        var args = new
        {
            Kind = kind, Signature = signature, Now = clock.GetUtcNow().UtcDateTime,
            Fields = JsonSerializer.Serialize(shape.Columns.ToDictionary(column => column.Header, column => column.Field, StringComparer.Ordinal), Json.Options),
            // Decisions for single rows belong to one file only.
            Settings = JsonSerializer.Serialize(settings with { Rows = new Dictionary<string, ImportChoice>(StringComparer.Ordinal) }, Json.Options),
        };
        if (await db.Execute(Update, args) == 0) await db.Execute(Insert, args);
    }

    /// <summary>What is remembered.</summary>
    public sealed class Remembered(IReadOnlyList<Row> rows)
    {
        /// <summary>The fields of the columns behind a signature, by the columns' names; null where none is remembered.</summary>
        public IReadOnlyDictionary<string, string?>? Fields(string signature) =>
            Find(signature) is { } row ? JsonSerializer.Deserialize<Dictionary<string, string?>>(row.Fields, Json.Options) : null;

        /// <summary>The settings used with it, or the usual ones.</summary>
        public ImportSettings Settings(string signature) => Find(signature) is { } row ? JsonSerializer.Deserialize<ImportSettings>(row.Settings, Json.Options)! : new ImportSettings();

        private Row? Find(string signature) => rows.FirstOrDefault(row => row.Signature == signature);
    }

    /// <summary>A remembered mapping.</summary>
    public sealed record Row
    {
        /// <summary>The columns' names, hashed.</summary>
        public string Signature { get; init; } = "";

        /// <summary>The fields, JSON.</summary>
        public string Fields { get; init; } = "";

        /// <summary>The settings, JSON.</summary>
        public string Settings { get; init; } = "";
    }
}
