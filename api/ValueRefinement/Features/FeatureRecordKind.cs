using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>Modules and features as what people comment on, attach files to and find.</summary>
public sealed class FeatureRecordKind(Db db) : NamedRecordKind(db, "feature", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM refinement_feature WHERE id IN (@Ids)";
    private const string Pages = "/value-refinement/features?node=";

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => Page(Pages, id);

    /// <inheritdoc/>
    public override IReadOnlyList<string> NamedBy => ["featureId"];
}
