using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Teams;

/// <summary>A team as what people comment on and see named.</summary>
public sealed class TeamRecordKind(Db db) : RecordKind
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM platform_team WHERE id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "team";

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadUsers;

    /// <inheritdoc/>
    public override Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) => db.Titles(TitlesOf, ids, stop);

    /// <inheritdoc/>
    public override string Url(long id) => string.Create(CultureInfo.InvariantCulture, $"/people?team={id}");
}
