using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Notifications;

/// <summary>Marks one of the caller's notifications read or unread.</summary>
public sealed class MarkNotification : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/notifications/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepOwn);

    /// <summary>The mark.</summary>
    /// <param name="Unread">false: the person has read it.</param>
    public sealed record Body(bool Unread)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(false);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<Notification>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>An id that can be one.</summary>
        public Rules() => RuleFor(command => command.Id).GreaterThan(0);
    }

    /// <summary>Marks it.</summary>
    public sealed class Handler(Db db, Caller caller, Inbox inbox) : IRequestHandler<Command, Notification>
    {
        private const string Find = """
            SELECT id AS Id, kind AS Kind, link AS Link, at AS At, read_at AS ReadAt, text_values AS TextValues,
                   CASE WHEN read_at IS NULL THEN 1 ELSE 0 END AS Unread
              FROM platform_notification WHERE id = @Id AND user_id = @User
            """;

        /// <inheritdoc/>
        public async Task<Notification> Handle(Command request, CancellationToken cancellationToken)
        {
            var current = await Of(request.Id) ?? throw Refusals.NotFound("notification", request.Id);
            if (!request.Version.Fits(current.Version)) throw Refusals.Stale(current.Worded());
            await inbox.Set([request.Id], !request.Body.Unread);
            return (await Of(request.Id))!.Worded();
        }

        private Task<Notification?> Of(long id) => db.First<Notification>(Find, new { Id = id, caller.User });
    }
}
