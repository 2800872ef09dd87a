//! subxt, unmodified, against a running node: types generated from the chain's own metadata of version 15.
#![cfg(test)]

use std::env;
use subxt::extrinsics::ExtrinsicEvents;
use subxt::transactions::Payload;
use subxt::utils::AccountId32;
use subxt::{OnlineClient, PolkadotConfig};
use subxt_signer::sr25519::{Keypair, dev};

#[subxt::subxt(runtime_metadata_path = "target/metadata.scale")]
mod chain {}

use chain::decentral_ml_module::events::{TaskAssigned, TaskCreated};
use chain::runtime_types::bounded_collections::bounded_vec::BoundedVec;
use chain::runtime_types::pallet_decentralml::types::{StorageType, SubmissionStatus, TaskType, ValidationStrategy};

const UNIT: u128 = 1_000_000_000_000_000_000;

type Failure = Box<dyn std::error::Error>;

async fn client() -> Result<OnlineClient<PolkadotConfig>, Failure> {
    Ok(OnlineClient::from_insecure_url(env::var("DECENTRALML_NODE_URL")?).await?)
}

fn account(pair: &Keypair) -> AccountId32 {
    pair.public_key().to_account_id()
}

/// Signs, submits and waits for the events of the finalised block.
async fn succeed(
    client: &OnlineClient<PolkadotConfig>,
    call: &impl Payload,
    by: &Keypair,
) -> Result<ExtrinsicEvents<PolkadotConfig>, Failure> {
    let progress = client.tx().await?.sign_and_submit_then_watch_default(call, by).await?;
    Ok(progress.wait_for_finalized_success().await?)
}

async fn free(client: &OnlineClient<PolkadotConfig>, pair: &Keypair) -> Result<u128, Failure> {
    let info = client
        .at_current_block()
        .await?
        .storage()
        .fetch(chain::storage().system().account(), (account(pair),))
        .await?
        .decode()?;
    Ok(info.data.free)
}

#[tokio::test]
async fn chain_connected_describes_itself() -> Result<(), Failure> {
    let at = client().await?.at_current_block().await?;
    let version = at.runtime_apis().call(chain::runtime_apis().core().version()).await?;
    assert_eq!(version.spec_name, "decentralml");
    assert_eq!(version.spec_version, at.spec_version());
    let slot = at.runtime_apis().call(chain::runtime_apis().aura_api().slot_duration()).await?;
    assert_eq!(slot.0, 6_000);
    let deposit = at.constants().entry(chain::constants().balances().existential_deposit())?;
    assert_eq!(deposit, 500);
    Ok(())
}

#[tokio::test]
async fn transfer_finalized_has_its_events_and_moves_the_money() -> Result<(), Failure> {
    let client = client().await?;
    let (from, to) = (dev::charlie(), dev::ferdie());
    let before = free(&client, &to).await?;
    let call = chain::transactions()
        .balances()
        .transfer_keep_alive(account(&to).into(), 3 * UNIT);
    let events = succeed(&client, &call, &from).await?;
    let transfer = events
        .find_first::<chain::balances::events::Transfer>()
        .ok_or("no Transfer")??;
    assert_eq!((transfer.from, transfer.to, transfer.amount), (account(&from), account(&to), 3 * UNIT));
    assert_eq!(free(&client, &to).await?, before + 3 * UNIT);
    Ok(())
}

fn text(value: &str) -> BoundedVec<u8> {
    BoundedVec(value.as_bytes().to_vec())
}

#[tokio::test]
async fn task_created_taken_and_delivered_is_in_the_storage() -> Result<(), Failure> {
    let client = client().await?;
    let (creator, worker) = (dev::dave(), dev::eve());
    let market = chain::transactions().decentral_ml_module();
    let creation = market.create_task(
        TaskType::ModelEngineer,
        Some(text("Make it better")),
        2 * UNIT,
        100_000,
        1,
        ValidationStrategy::ManualAccept,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        Some(text("bafkreicpuuc4jmga7hzepeqjy65ouhz3zhl6vu2lq5fuhftalklzk5roae")),
        Some(StorageType::IPFS),
        None,
    );
    let task = succeed(&client, &creation, &creator).await?.find_first::<TaskCreated>().ok_or("no TaskCreated")??.taskid;
    let assignment = market.assign_task(task.clone());
    let place = succeed(&client, &assignment, &worker)
        .await?
        .find_first::<TaskAssigned>()
        .ok_or("no TaskAssigned")??
        .submission_index;
    let delivery = market.send_task_result(place.clone(), Some(text("{}")), None, None, None);
    succeed(&client, &delivery, &worker).await?;
    let submission = client
        .at_current_block()
        .await?
        .storage()
        .fetch(chain::storage().decentral_ml_module().task_result_submissions(), (place,))
        .await?
        .decode()?;
    assert_eq!(submission.worker, account(&worker));
    assert!(matches!(submission.status, SubmissionStatus::PendingValidation));
    Ok(())
}

#[tokio::test]
async fn dispatch_failing_is_decoded_to_its_name() -> Result<(), Failure> {
    let client = client().await?;
    let call = chain::transactions().decentral_ml_module().expire_task(4_000_000_000);
    let refusal = succeed(&client, &call, &dev::bob()).await.err().ok_or("a success")?;
    assert!(refusal.to_string().contains("TaskNotFound"), "{refusal}");
    Ok(())
}
