using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Notifications;

/// <summary>Marks several of the caller's notifications read or unread, or with <c>"ids": null</c> all unread ones read.</summary>
public sealed class MarkNotifications : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/notifications/bulk", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Allow(Permissions.KeepOwn);

    /// <summary>Which, and how.</summary>
    /// <param name="Ids">The notifications; null for all that are unread.</param>
    /// <param name="Change">The mark.</param>
    public sealed record Body(IReadOnlyList<long>? Ids, MarkNotification.Body Change)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(null, new MarkNotification.Body(false));
    }

    /// <summary>What came of it.</summary>
    /// <param name="Changed">How many notifications changed.</param>
    public sealed record View(int Changed)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static View Example => new(3);
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<View>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A bulk has its limit; "all" can only become read.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Ids).Must(ids => ids is null || ids.Count is > 0 and <= Limits.Bulk).WithErrorCode("bulkSize");
            RuleFor(command => command.Body.Change.Unread).Equal(false).When(command => command.Body.Ids is null);
        }
    }

    /// <summary>Marks them; ids that are not the caller's change nothing.</summary>
    public sealed class Handler(Inbox inbox) : IRequestHandler<Command, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken) =>
            new(await inbox.Set(request.Body.Ids, !request.Body.Change.Unread));
    }
}
