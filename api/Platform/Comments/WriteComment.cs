using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Comments;

/// <summary>Says something about a record; whom the text mentions with <c>@[name](user:5)</c> is told.</summary>
public sealed class WriteComment : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/comments", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/comments")
        .Allow(Permissions.Collaborate);

    /// <summary>What is said about what.</summary>
    /// <param name="Kind">The kind of record.</param>
    /// <param name="RecordId">The record.</param>
    /// <param name="Text">Markdown.</param>
    public sealed record Body(string Kind, long RecordId, string Text)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("user", 1, "Welcome, **everybody**.");
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<Comment>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Something is said, and not too much.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Kind).NotEmpty().MaximumLength(40);
            RuleFor(command => command.Body.Text).NotEmpty().MaximumLength(Limits.LongText);
        }
    }

    /// <summary>Keeps it.</summary>
    public sealed class Handler(Db db, Caller caller, Comments comments, RecordKinds kinds, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Comment>
    {
        private const string Insert = """
            INSERT INTO platform_comment (kind, record_id, user_id, text, created_at, version) VALUES (@Kind, @RecordId, @User, @Text, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<Comment> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var (kind, title) = await kinds.RequireNamed(body.Kind, body.RecordId, cancellationToken);
            var id = await db.Insert(Insert, new { body.Kind, body.RecordId, caller.User, body.Text, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            await audit.Record(Comments.Kind, id, "written", null, body, new Comments.Before(body.Text));
            await comments.TellMentioned(body.Text, null, kind, body.RecordId, title);
            return await comments.Of(id);
        }
    }
}
