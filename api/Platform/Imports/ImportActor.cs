using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Lets a job act for whoever brought the file: with that person's name, and no more than that person's rights.</summary>
[Block]
public sealed class ImportActor(Db db, Caller caller)
{
    private const string NameOf = "SELECT name FROM platform_user WHERE id = @Id";
    private const string RolesOf = "SELECT role FROM platform_user_role WHERE user_id = @Id";

    /// <summary>From now on this scope's caller is the import's owner, through an import.</summary>
    public async Task Become(ImportRecord record, CancellationToken stop)
    {
        if (record.UserId is not { } id) return;
        var name = await db.Scalar<string>(NameOf, new { Id = id }, stop);
        var roles = await db.Query<string>(RolesOf, new { Id = id }, stop);
        caller.IsJob(id, name ?? "", [.. roles.Select(Words.Parse<Role>)], "import");
    }
}
