using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Jobs;

/// <summary>The caller's own jobs, the newest first; the result of one stands in <c>GET /jobs/{id}</c>.</summary>
public sealed class ListJobs : ISlice
{
    /// <summary>The list.</summary>
    public static ListDefinition<Job> List { get; } = new()
    {
        Name = "jobs",
        From = "FROM platform_job j",
        Key = "j.id",
        VisibleTo = _ => "j.user_id = @CallerId",
        DefaultSort = "-id",
        Columns =
        [
            Column.Number("id", "j.id").Always(),
            Column.Text("kind", "j.kind").Always(),
            Column.Choice<JobState>("state", "j.state", "job.state").Always(),
            Column.Number("done", "j.done").Always(),
            Column.Number("total", "j.total"),
            Column.Text("message", "j.message").Unsorted(),
            Column.Instant("createdAt", "j.created_at").Always(),
            Column.Instant("finishedAt", "j.finished_at"),
        ],
        Also = ["j.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/jobs", List, Permissions.Read);
}
