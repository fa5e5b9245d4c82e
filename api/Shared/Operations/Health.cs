using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Operations;

/// <summary>For whoever watches the process: <c>/health/live</c> (it runs) and <c>/health/ready</c> (its database answers).</summary>
public static class Health
{
    /// <summary>Maps both.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok(new { Status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (DbEngine engine, CancellationToken stop) =>
        {
            try
            {
                return await engine.Answers(stop) ? Results.Ok(new { Status = "ready" }) : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return Results.Json(new { Status = "not ready", Reason = failure.GetType().Name }, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).ExcludeFromDescription();
    }
}
