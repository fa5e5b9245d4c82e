namespace ProductOps.Api.Shared.Notifications;

/// <summary>Wakes this instance's open streams as soon as somebody is told something; other instances' streams look by themselves.</summary>
public sealed class NotificationSignal
{
    private TaskCompletionSource bell = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Somebody was told something.</summary>
    public void Ring() => Interlocked.Exchange(ref bell, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>The next ring. Take it before looking, so that none is missed.</summary>
    public Task Next => Volatile.Read(ref bell).Task;
}
