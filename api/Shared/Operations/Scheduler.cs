using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Operations;

/// <summary>Runs every <see cref="Schedule"/> when it is due. The last run stands in the database, and taking a turn is one conditional update, so that of several instances one runs it.</summary>
public sealed class Scheduler(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Scheduler> log) : BackgroundService
{
    private const string Last = "SELECT value FROM platform_setting WHERE name = @Name";
    private const string First = "INSERT INTO platform_setting (name, value) VALUES (@Name, @Now)";
    private const string Take = "UPDATE platform_setting SET value = @Now WHERE name = @Name AND value = @Last";

    /// <summary>Runs what is due at <paramref name="now"/>.</summary>
    public async Task RunDue(DateTime now, CancellationToken stop)
    {
        List<string> names;
        await using (var scope = scopes.CreateAsyncScope()) names = [.. scope.ServiceProvider.GetServices<Schedule>().Select(schedule => schedule.Name)];
        foreach (var name in names)
        {
            await using var scope = scopes.CreateAsyncScope();
            var schedule = scope.ServiceProvider.GetServices<Schedule>().First(candidate => candidate.Name == name);
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            db.Lane = Lane.Background;
            try
            {
                if (!await Due(db, schedule, now, stop)) continue;
                scope.ServiceProvider.GetRequiredService<Caller>().IsJob(null, "", [], "rule");
                await schedule.Run(now, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The schedule {Schedule} failed", name);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await RunDue(clock.GetUtcNow().UtcDateTime, stoppingToken);
    }

    private static Task<bool> Due(Db db, Schedule schedule, DateTime now, CancellationToken stop) => db.Write(async () =>
    {
        var name = "schedule." + schedule.Name;
        var stamp = now.ToString(DapperTypes.InstantFormat, CultureInfo.InvariantCulture);
        var last = await db.Scalar<string>(Last, new { Name = name }, stop);
        if (last is null) return await db.Execute(First, new { Name = name, Now = stamp }, stop) == 1;
        var due = DateTime.ParseExact(last, DapperTypes.InstantFormat, CultureInfo.InvariantCulture) + schedule.Every <= now;
        return due && await db.Execute(Take, new { Name = name, Now = stamp, Last = last }, stop) == 1;
    }, stop);
}
