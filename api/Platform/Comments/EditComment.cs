using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Comments;

/// <summary>Changes the words of one's own comment; who is mentioned for the first time is told.</summary>
public sealed class EditComment : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/comments/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.Collaborate);

    /// <summary>The new words.</summary>
    /// <param name="Text">Markdown.</param>
    public sealed record Body(string Text)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("Welcome, **all of you**.");
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<Comment>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Something is said, and not too much.</summary>
        public Rules() => RuleFor(command => command.Body.Text).NotEmpty().MaximumLength(Limits.LongText);
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Db db, Caller caller, Comments comments, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Comment>
    {
        private const string Update = "UPDATE platform_comment SET text = @Text, edited_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version";

        /// <inheritdoc/>
        public async Task<Comment> Handle(Command request, CancellationToken cancellationToken)
        {
            var (comment, kind, title) = await comments.Require(request.Id, cancellationToken);
            if (comment.ById != caller.User) throw Refusals.Forbidden("comment.own", ("who", comment.ByName));
            if (!request.Version.Fits(comment.Version)) throw Refusals.Stale(comment);
            await db.Execute(Update, new { request.Id, comment.Version, request.Body.Text, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            await audit.Record(Comments.Kind, request.Id, "edited", new { comment.Text }, new { request.Body.Text }, new Comments.Before(comment.Text));
            await comments.TellMentioned(request.Body.Text, comment.Text, kind, comment.RecordId, title);
            return await comments.Of(request.Id);
        }
    }
}
