"""py-substrate-interface, unmodified, against the real node."""

import os

import pytest
from substrateinterface import Keypair, SubstrateInterface
from substrateinterface.exceptions import SubstrateRequestException

URL = os.environ["DECENTRALML_NODE_URL"]
UNIT = 10**18
EVE = Keypair.create_from_uri("//Eve")
FERDIE = Keypair.create_from_uri("//Ferdie")


@pytest.fixture(scope="module")
def chain():
    with SubstrateInterface(url=URL) as connected:
        yield connected


def free(chain, who):
    return chain.query("System", "Account", [who.ss58_address]).value["data"]["free"]


def transfer(chain, value):
    arguments = {"dest": FERDIE.ss58_address, "value": value}
    return chain.compose_call("Balances", "transfer_keep_alive", arguments)


def market(chain, function, **arguments):
    return chain.compose_call("DecentralMLModule", function, arguments)


def send(chain, call, who, **options):
    """Signs, submits, and waits until the block is final."""
    extrinsic = chain.create_signed_extrinsic(call, who, **options)
    return chain.submit_extrinsic(extrinsic, wait_for_finalization=True)


def succeed(chain, call, who, **options):
    receipt = send(chain, call, who, **options)
    assert receipt.is_success, receipt.error_message
    return receipt


def events(receipt):
    return [each.value["event"] for each in receipt.triggered_events]


def names(receipt):
    return [f"{each['module_id']}.{each['event_id']}" for each in events(receipt)]


def event(receipt, name):
    """The attributes of the one event of this name."""
    found = [
        each["attributes"]
        for each in events(receipt)
        if f"{each['module_id']}.{each['event_id']}" == name
    ]
    assert len(found) == 1, names(receipt)
    return found[0]


def test_chain_connected_describes_itself(chain):
    assert chain.chain == "DecentralML Development"
    assert chain.name == "DecentralML Node"
    assert chain.ss58_format == 42
    assert (chain.token_symbol, chain.token_decimals) == ("DML", 18)
    chain.init_runtime()
    assert chain.runtime_version > 0


def test_constants_decoded_have_the_chains_values(chain):
    assert chain.get_constant("Balances", "ExistentialDeposit").value == 500
    assert chain.get_constant("System", "SS58Prefix").value == 42
    assert chain.get_constant("System", "BlockHashCount").value == 2400
    assert chain.get_constant("System", "Version").value["spec_name"] == "decentralml"


def test_storage_of_accounts_and_prefix_is_read(chain):
    assert free(chain, EVE) > UNIT
    entries = chain.query_map("System", "Account", page_size=3, ignore_decoding_errors=False)
    accounts = {key.value: account.value for key, account in entries}
    assert accounts[EVE.ss58_address]["providers"] >= 1
    assert accounts[FERDIE.ss58_address]["data"]["free"] == free(chain, FERDIE)
    keys = [
        chain.create_storage_key("System", "Account", [EVE.ss58_address]),
        chain.create_storage_key("Balances", "TotalIssuance"),
    ]
    (_, account), (_, issued) = chain.query_multi(keys)
    assert issued.value >= account.value["data"]["free"] > 0


def test_transfer_finalized_shows_its_events(chain):
    before = free(chain, EVE), free(chain, FERDIE)
    receipt = succeed(chain, transfer(chain, UNIT), EVE)
    moved = event(receipt, "Balances.Transfer")
    assert moved == {"from": EVE.ss58_address, "to": FERDIE.ss58_address, "amount": UNIT}
    assert names(receipt)[-1] == "System.ExtrinsicSuccess"
    assert receipt.weight["ref_time"] > 0
    assert free(chain, EVE) == before[0] - UNIT - receipt.total_fee_amount
    assert free(chain, FERDIE) == before[1] + UNIT
    block = chain.get_block(receipt.block_hash)
    assert block["header"]["hash"] == receipt.block_hash
    calls = [each.value["call"]["call_function"] for each in block["extrinsics"]]
    assert calls[0] == "set"
    assert "transfer_keep_alive" in calls


def test_transfer_included_is_found_by_its_hash(chain):
    extrinsic = chain.create_signed_extrinsic(transfer(chain, 3), EVE)
    receipt = chain.submit_extrinsic(extrinsic, wait_for_inclusion=True)
    assert receipt.is_success
    found = chain.retrieve_extrinsic_by_hash(receipt.block_hash, receipt.extrinsic_hash)
    assert found.extrinsic_idx == receipt.extrinsic_idx


def test_transfer_with_tip_nonce_and_era_is_included_as_signed(chain):
    nonce = chain.get_account_nonce(EVE.ss58_address)
    receipt = succeed(chain, transfer(chain, 7), EVE, tip=12345, nonce=nonce, era={"period": 16})
    fee = event(receipt, "TransactionPayment.TransactionFeePaid")
    assert (fee["who"], fee["tip"]) == (EVE.ss58_address, 12345)
    signed = chain.get_block(receipt.block_hash)["extrinsics"][receipt.extrinsic_idx].value
    assert (signed["nonce"], signed["tip"]) == (nonce, 12345)
    assert signed["era"] != "00"
    assert chain.get_account_nonce(EVE.ss58_address) == nonce + 1


def test_fee_asked_is_what_the_chain_takes(chain):
    call = transfer(chain, UNIT)
    estimate = chain.get_payment_info(call, EVE)
    assert estimate["class"].lower() == "normal"
    assert estimate["weight"]["ref_time"] > 0
    assert estimate["partialFee"] == succeed(chain, call, EVE).total_fee_amount


def creation(chain):
    arguments = {
        "task_type": "ModelEngineer",
        "question": "Make it smaller",
        "pays_amount": 2 * UNIT,
        "expiration_block": 100_000,
        "max_assignments": 1,
        "validation_strategy": "ManualAccept",
        "model_contributor_script_path": None,
        "model_contributor_script_storage_type": None,
        "model_contributor_script_storage_credentials": None,
        "annotation_type": None,
        "annotation_media_samples": None,
        "annotation_files": None,
        "annotation_class_labels": None,
        "annotation_class_coordinates": None,
        "annotation_json": "{}",
        "annotation_files_storage_type": None,
        "annotation_files_storage_credentials": None,
        "model_engineer_path": "bafy-model",
        "model_engineer_storage_type": "IPFS",
        "model_engineer_storage_credentials": None,
    }
    return market(chain, "create_task", **arguments)


def test_task_created_taken_delivered_accepted_pays_the_worker(chain):
    task = event(succeed(chain, creation(chain), EVE), "DecentralMLModule.TaskCreated")["taskid"]
    taking = succeed(chain, market(chain, "assign_task", task_id=task), FERDIE)
    submission = event(taking, "DecentralMLModule.TaskAssigned")["submission_index"]
    delivery = market(
        chain,
        "send_task_result",
        submission_id=submission,
        result=None,
        result_path="bafy-result",
        result_storage_type="IPFS",
        result_storage_credentials=None,
    )
    sent = event(succeed(chain, delivery, FERDIE), "DecentralMLModule.TaskResultSent")
    assert sent["worker"] == FERDIE.ss58_address
    accepting = succeed(chain, market(chain, "accept_task_result", submission_id=submission), EVE)
    assert event(accepting, "DecentralMLModule.TaskResultAccepted") == {
        "task_id": task,
        "submission_id": submission,
        "worker": FERDIE.ss58_address,
        "paid": 2 * UNIT,
    }
    stored = chain.query("DecentralMLModule", "Tasks", [task]).value
    assert (stored["task_type"], stored["question"]) == ("ModelEngineer", "Make it smaller")
    assert (stored["model_engineer_path"], stored["model_engineer_storage_type"]) == ("bafy-model", "IPFS")
    assert (stored["annotation_type"], stored["annotation_files"]) == (None, None)
    assert (stored["status"], stored["creator"]) == ("Completed", EVE.ss58_address)
    result = chain.query("DecentralMLModule", "TaskResultSubmissions", [submission]).value
    assert (result["status"], result["paid_amount"]) == ("Accepted", 2 * UNIT)
    assert result["result_path"] == "bafy-result"
    places = chain.query_map("DecentralMLModule", "TaskSubmissions", [task])
    assert [key.value for key, _ in places] == [submission]


def test_dispatch_failing_is_decoded_to_its_name_and_docs(chain):
    receipt = send(chain, market(chain, "assign_task", task_id=4_000_000), FERDIE)
    assert not receipt.is_success
    assert receipt.error_message["type"] == "Module"
    assert receipt.error_message["name"] == "TaskNotFound"
    assert "no task of this number" in " ".join(receipt.error_message["docs"])
    assert names(receipt)[-1] == "System.ExtrinsicFailed"


@pytest.mark.parametrize("finalized_only", [False, True])
def test_heads_subscribed_follow_the_chain(chain, finalized_only):
    numbers = []

    def head(header, update, subscription):
        numbers.append(header["header"]["number"])
        if update > 0:
            return "seen"
        succeed(chain, transfer(chain, 1), EVE)
        return None

    with SubstrateInterface(url=URL) as other:
        assert other.subscribe_block_headers(head, finalized_only=finalized_only) == "seen"
    assert numbers[1] == numbers[0] + 1


def test_storage_at_an_old_block_is_what_it_was(chain):
    old, then = chain.get_chain_finalised_head(), free(chain, FERDIE)
    succeed(chain, transfer(chain, 5), EVE)
    past = chain.query("System", "Account", [FERDIE.ss58_address], block_hash=old)
    assert past.value["data"]["free"] == then
    assert free(chain, FERDIE) == then + 5


def refusal(act):
    """The JSON-RPC error with which the node refuses."""
    with pytest.raises(SubstrateRequestException) as refused:
        act()
    return refused.value.args[0]


def test_transaction_invalid_is_refused_with_substrates_codes(chain):
    stale = refusal(lambda: send(chain, transfer(chain, 1), EVE, nonce=0))
    assert (stale["code"], stale["data"]) == (1010, "Transaction is outdated")
    forged = refusal(lambda: send(chain, transfer(chain, 1), EVE, signature="0x01" + "01" * 64))
    assert (forged["code"], forged["data"]) == (1010, "Transaction has a bad signature")
    nobody = Keypair.create_from_uri("//Nobody")
    poor = refusal(lambda: send(chain, transfer(chain, 1), nobody))
    assert poor["code"] == 1010
    assert "Inability to pay some fees" in poor["data"]
    malformed = refusal(lambda: chain.rpc_request("author_submitExtrinsic", ["0x0401"]))
    assert malformed["code"] in (1002, 1010, 1040)
    assert chain.rpc_request("system_chain", [])["result"] == "DecentralML Development"
